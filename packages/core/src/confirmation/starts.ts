import { type Ctx, epochSeconds } from "../context.ts";
import { type Refusal, tooMany } from "../errors.ts";
import { countWithin } from "../limit/index.ts";
import type { ConditionalWrite } from "../store.ts";
import type { Pending } from "./confirmation.ts";
import { keepUntil } from "./store.ts";

/** Communities that one address may bring to life within a week: fewer in the first week after it was confirmed. */
export const mostStarts = { firstWeek: 2, laterWeek: 5 } as const;

const weekSeconds = 7 * 24 * 60 * 60;
// Nobody has to be at a desk in the very hour in which a limit passes.
const graceSeconds = 24 * 60 * 60;

class StartedEnough extends Error {
  readonly firstWeek: boolean;
  readonly endsAtEpochSeconds: number;
  constructor(firstWeek: boolean, endsAtEpochSeconds: number) {
    super("this address has started as many communities as it may this week");
    this.firstWeek = firstWeek;
    this.endsAtEpochSeconds = endsAtEpochSeconds;
  }
}

/** The write that counts a community for its starter's address, in the weeks since it was confirmed. */
export const countStart = (
  ctx: Pick<Ctx, "now">,
  { addressKey }: Pending,
  confirmedAt: string,
): ConditionalWrite => {
  const since = epochSeconds(new Date(confirmedAt));
  // A clock that is behind the one that wrote `confirmedAt` is in the first week all the same.
  const week = Math.max(0, Math.floor((epochSeconds(ctx.now()) - since) / weekSeconds));
  const ends = since + (week + 1) * weekSeconds;
  const most = week === 0 ? mostStarts.firstWeek : mostStarts.laterWeek;
  const counted = { key: `started#${addressKey}#${ends}`, most, expiresAtEpochSeconds: ends + 60 };
  return countWithin(counted, new StartedEnough(week === 0, ends));
};

const refusalOf = (
  ctx: Pick<Ctx, "now">,
  { firstWeek, endsAtEpochSeconds }: StartedEnough,
  until: number,
): Refusal =>
  tooMany(
    firstWeek ? "starts-first-week" : "starts-this-week",
    ctx.now(),
    new Date(endsAtEpochSeconds * 1000),
    new Date(until * 1000),
  );

/**
 * Refuses a community too many in a way that loses nothing: what was typed stays, and the same link works until a day
 * after the limit has passed, or longer if it did so anyway.
 * @throws too-many
 */
export const keepForLater = async (ctx: Ctx, pending: Pending, error: unknown): Promise<never> => {
  if (!(error instanceof StartedEnough)) throw error;
  const until = Math.max(pending.expiresAtEpochSeconds, error.endsAtEpochSeconds + graceSeconds);
  if (until > pending.expiresAtEpochSeconds) await keepUntil(ctx.db, pending, until);
  throw refusalOf(ctx, error, until);
};
