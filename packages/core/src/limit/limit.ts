import { type Ctx, epochSeconds } from "../context.ts";
import { Refusal } from "../errors.ts";
import { countOne } from "./store.ts";

export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * Open writes from one network. A whole trust may share one address, so these stop floods, not people.
 */
export const networkLimits = {
  join: { what: "join", most: 300, seconds: 600 },
  start: { what: "start", most: 60, seconds: 3600 },
  confirm: { what: "confirm", most: 300, seconds: 600 },
} as const satisfies Record<string, Limit>;

const count = async (
  ctx: Pick<Ctx, "db" | "now">,
  { what, most, seconds }: Limit,
  who: string,
): Promise<void> => {
  const now = epochSeconds(ctx.now());
  const windowEnds = (Math.floor(now / seconds) + 1) * seconds;
  const key = `${what}#${who}#${windowEnds}`;
  if (await countOne(ctx.db, { key, most, expiresAtEpochSeconds: windowEnds + 60 })) return;
  throw new Refusal("too-many", "too-many-requests", { retryAfterSeconds: windowEnds - now });
};

/** Counts a request against its network. @throws too-many, with the seconds until the window ends */
export const limitNetwork = async (ctx: Ctx, limit: Limit): Promise<void> => {
  if (ctx.actor.kind !== "anyone" || ctx.actor.network === null) return;
  const day = ctx.now().toISOString().slice(0, 10);
  await count(ctx, limit, ctx.keys.networkKey(ctx.actor.network, day));
};

/** Counts a request against something else, such as an address key. @throws too-many */
export const limitSubject = (ctx: Ctx, limit: Limit, subject: string): Promise<void> =>
  count(ctx, limit, subject);
