import type { Ctx } from "../context.ts";
import { epochSeconds } from "../context.ts";
import { type ConditionalWrite, putNew } from "../store.ts";

// The stream keeps records for 24 hours; a mark that outlives them is enough.
const keptSeconds = 48 * 60 * 60;

class AppliedBefore extends Error {}

/**
 * Runs a transaction that carries the mark of a stream record, so that the record counts once however often it comes.
 * A record that was applied before is success.
 */
export const markApplied = async (
  { now }: Pick<Ctx, "now">,
  eventId: string,
  run: (mark: ConditionalWrite) => Promise<void>,
): Promise<void> => {
  const expiresAtEpochSeconds = epochSeconds(now()) + keptSeconds;
  const item = { pk: `APPLIED#${eventId}`, sk: "APPLIED", type: "applied", expiresAtEpochSeconds };
  try {
    await run(putNew(item, new AppliedBefore()));
  } catch (error) {
    if (!(error instanceof AppliedBefore)) throw error;
  }
};
