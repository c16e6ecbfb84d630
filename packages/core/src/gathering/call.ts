import type { Ctx } from "../context.ts";
import type { ConditionalWrite } from "../store.ts";
import { type GatheringRecord, type RsvpRecord, nextReminder } from "./gathering.ts";
import { changeCount } from "./counts.ts";
import { addGathering, changeRsvp } from "./store.ts";

class Twice extends Error {}

/** What is known of a gathering that is being called. */
export type Called = Omit<
  GatheringRecord,
  "type" | "status" | "statusReason" | "notes" | "calledAt" | "changedAt" | "version" | "duty"
>;

/**
 * A new gathering, and the writes that keep it. Whoever calls it is going to the first time.
 * @param goes not for administrators: they are nobody whom a letter reaches
 */
export const newGathering = (
  ctx: Pick<Ctx, "now">,
  called: Called,
  { goes = true } = {},
): { gathering: GatheringRecord; writes: ConditionalWrite[] } => {
  const at = ctx.now().toISOString();
  const gathering: GatheringRecord = {
    type: "gathering",
    ...called,
    status: "called",
    statusReason: null,
    notes: null,
    calledAt: at,
    changedAt: at,
    version: 1,
    duty: nextReminder(called, ctx.now()),
  };
  const { personId } = called.author;
  const { slug, gatheringId } = called;
  // It does not expire with the others: by it everything that somebody called is found.
  const rsvp: RsvpRecord = {
    type: "rsvp",
    gatheringId,
    slug,
    occurrence: 0,
    personId,
    status: "going",
    since: at,
    caller: true,
  };
  return {
    gathering,
    writes: goes
      ? [
          addGathering(gathering),
          changeRsvp(undefined, rsvp, new Twice()),
          changeCount(rsvp, undefined, { going: 1, waiting: 0 }, new Twice()),
        ]
      : [addGathering(gathering)],
  };
};
