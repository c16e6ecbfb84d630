import type { ProofPurpose } from "@boundaryless/contract";
import { type Ctx, epochSeconds } from "../context.ts";
import { type Refusal, tooMany } from "../errors.ts";
import { verifiedProof } from "../proof/index.ts";
import { siteOf } from "./network.ts";
import { countOf, countOne } from "./store.ts";

export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly seconds: number;
  /** Most without a proof of work; without it, proofs do not matter. */
  readonly unproved?: number;
}

/**
 * Open writes from one network. A whole trust may share one address, so these stop floods, not people; docs/limits.md
 * says why each number is what it is.
 */
export const networkLimits = {
  join: { what: "join", most: 300, seconds: 600, unproved: 60 },
  start: { what: "start", most: 60, seconds: 3600, unproved: 20 },
  problem: { what: "problem", most: 120, seconds: 3600, unproved: 30 },
  report: { what: "report", most: 60, seconds: 3600, unproved: 20 },
  comment: { what: "comment", most: 300, seconds: 3600, unproved: 60 },
  lesson: { what: "lesson", most: 60, seconds: 3600, unproved: 20 },
  gathering: { what: "gathering", most: 60, seconds: 3600, unproved: 20 },
  rsvp: { what: "rsvp", most: 300, seconds: 600, unproved: 60 },
  erasure: { what: "erasure", most: 60, seconds: 3600, unproved: 20 },
  confirm: { what: "confirm", most: 300, seconds: 600 },
} as const satisfies Record<ProofPurpose | "confirm", Limit>;

/** A proof that was counted; whoever carries the request out spends it. */
export interface Work {
  readonly id: string;
  readonly limit: Limit;
}

/** The window of a limit that is open now. */
const windowOf = ({ now }: Pick<Ctx, "now">, { what, seconds }: Limit, who: string) => {
  const at = epochSeconds(now());
  const ends = (Math.floor(at / seconds) + 1) * seconds;
  const refusal = (): Refusal => tooMany("too-many-requests", now(), new Date(ends * 1000));
  return { key: `${what}#${who}#${ends}`, ends, refusal };
};

const count = async (
  ctx: Pick<Ctx, "db" | "now">,
  limit: Limit,
  who: string,
  mostUnproved?: number,
): Promise<void> => {
  const { key, ends, refusal } = windowOf(ctx, limit, who);
  const counted = { key, most: limit.most, mostUnproved, expiresAtEpochSeconds: ends + 60 };
  if (!(await countOne(ctx.db, counted))) throw refusal();
};

const callerOf = ({ actor, keys, now }: Ctx): string | null => {
  if (actor.kind !== "anyone" || actor.network === null) return null;
  return keys.networkKey(siteOf(actor.network), now().toISOString().slice(0, 10));
};

/**
 * Counts a request against its network: against the generous number with a good proof, against the strict one without.
 * @returns the proof that counted, to be spent with what it brings about
 * @throws too-many, with the instant at which the window ends
 */
export const limitNetwork = async (ctx: Ctx, limit: Limit, proof?: string): Promise<Work | null> => {
  const caller = callerOf(ctx);
  if (caller === null) return null;
  const id = proof ? await verifiedProof(ctx, limit.what, proof) : null;
  await count(ctx, limit, caller, id === null ? limit.unproved : undefined);
  return id === null ? null : { id, limit };
};

/** How much of a limit the caller's network has used, 0 to 1. */
export const loadOf = async (ctx: Ctx, limit: Limit): Promise<number> => {
  const caller = callerOf(ctx);
  if (caller === null) return 0;
  return (await countOf(ctx.db, windowOf(ctx, limit, caller).key, { now: ctx.now() })) / limit.most;
};

/** Counts a request against something else, such as an address key. @throws too-many */
export const limitSubject = (ctx: Ctx, limit: Limit, subject: string): Promise<void> =>
  count(ctx, limit, subject);

/** Counts nothing. @throws too-many when the limit of that subject is reached */
export const requireWithin = async (ctx: Ctx, limit: Limit, subject: string): Promise<void> => {
  const { key, refusal } = windowOf(ctx, limit, subject);
  const counted = await countOf(ctx.db, key, { consistent: true, now: ctx.now() });
  if (counted >= limit.most) throw refusal();
};
