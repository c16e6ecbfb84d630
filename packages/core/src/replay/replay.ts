import { type Ctx, epochSeconds } from "../context.ts";
import { Refusal } from "../errors.ts";
import { sha256 } from "../keys.ts";
import type { ReplayRecord } from "./record.ts";
import { finishRecord, openRecord, recordByKey, reopenRecord } from "./store.ts";

interface ReplayRequest {
  /** The value of the header, made unique by route and caller. */
  readonly key: string;
  /** What makes two requests the same: method, address and body. */
  readonly fingerprint: string;
}

const keptSeconds = 24 * 60 * 60;
const runsMilliseconds = 60_000;

/**
 * Begins a request that must happen once.
 * @returns the answer of before where there is one
 * @throws invalid when the key was used for another request, conflict while the first one still runs
 */
export const beginReplay = async (
  ctx: Pick<Ctx, "db" | "now">,
  request: ReplayRequest,
): Promise<{ fresh: true } | { fresh: false; status: number; body: string }> => {
  const now = ctx.now();
  const key = sha256(request.key);
  const record: ReplayRecord = {
    type: "replay",
    fingerprint: sha256(request.fingerprint),
    runsUntil: new Date(now.getTime() + runsMilliseconds).toISOString(),
  };
  if (await openRecord(ctx.db, key, record, epochSeconds(now) + keptSeconds)) return { fresh: true };
  const before = await recordByKey(ctx.db, key, now);
  if (before && before.fingerprint !== record.fingerprint) throw new Refusal("invalid", "replay-mismatch");
  if (before?.status !== undefined) return { fresh: false, status: before.status, body: before.body ?? "" };
  if (before && before.runsUntil > now.toISOString())
    throw new Refusal("conflict", "replay-running", { retryAfterSeconds: 5 });
  const kept = { now, expiresAtEpochSeconds: epochSeconds(now) + keptSeconds };
  if (await reopenRecord(ctx.db, key, record, before?.runsUntil, kept)) return { fresh: true };
  throw new Refusal("conflict", "replay-running", { retryAfterSeconds: 5 });
};

/** Keeps the answer for a day. Answers that invite another try (5xx, 429) are forgotten by `status` 0. */
export const finishReplay = (
  ctx: Pick<Ctx, "db">,
  { key, status, body }: { key: string; status: number; body: string },
): Promise<void> => finishRecord(ctx.db, sha256(key), status, body);
