import { type Ctx, epochSeconds } from "../context.ts";
import { Refusal } from "../errors.ts";
import { countOf, countOne } from "./store.ts";

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

/** The window of a limit that is open now. */
const windowOf = ({ now }: Pick<Ctx, "now">, { what, seconds }: Limit, who: string) => {
  const at = epochSeconds(now());
  const ends = (Math.floor(at / seconds) + 1) * seconds;
  const refusal = () => new Refusal("too-many", "too-many-requests", { retryAfterSeconds: ends - at });
  return { key: `${what}#${who}#${ends}`, ends, refusal };
};

const count = async (ctx: Pick<Ctx, "db" | "now">, limit: Limit, who: string): Promise<void> => {
  const { key, ends, refusal } = windowOf(ctx, limit, who);
  if (!(await countOne(ctx.db, { key, most: limit.most, expiresAtEpochSeconds: ends + 60 }))) throw refusal();
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

/** Counts nothing. @throws too-many when the limit of that subject is reached */
export const requireWithin = async (ctx: Ctx, limit: Limit, subject: string): Promise<void> => {
  const { key, refusal } = windowOf(ctx, limit, subject);
  if ((await countOf(ctx.db, key)) >= limit.most) throw refusal();
};
