import type { Ctx } from "../context.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { type GatheringRecord, type RsvpRecord, nextOccurrence, nextReminder } from "./gathering.ts";
import { changeCount } from "./counts.ts";
import { addGathering, changeRsvp } from "./store.ts";

type Left =
  | "type"
  | "occurrences"
  | "status"
  | "statusReason"
  | "calledAt"
  | "changedAt"
  | "version"
  | "duty"
  | "sample";

/** A gathering of the sample, and who goes to it besides its caller. */
export type Planted = Omit<GatheringRecord, Left> & { readonly going: readonly string[] };

class ThereAlready extends Error {}

const answerOf = (
  { gatheringId, slug, author }: GatheringRecord,
  occurrence: number,
  personId: string,
  since: string,
): ConditionalWrite => {
  const caller = personId === author.personId ? { caller: true as const } : {};
  const rsvp: RsvpRecord = {
    type: "rsvp",
    gatheringId,
    slug,
    occurrence,
    personId,
    status: "going",
    since,
    ...caller,
  };
  return changeRsvp(undefined, rsvp, new ThereAlready());
};

/** Keeps a gathering of the sample with its answers, for the time that is next. Nothing where it is there. */
export const plantGathering = async (
  ctx: Pick<Ctx, "db" | "now">,
  { going, ...said }: Planted,
): Promise<void> => {
  const now = ctx.now();
  const at = now.toISOString();
  const { occurrencesOf } = await import("./times.ts");
  const occurrences = occurrencesOf(said);
  const gathering: GatheringRecord = {
    type: "gathering",
    ...said,
    occurrences,
    status: "called",
    statusReason: null,
    calledAt: at,
    changedAt: at,
    version: 1,
    duty: nextReminder({ occurrences }, now),
    sample: true,
  };
  const { gatheringId, author, minutes } = gathering;
  const occurrence = nextOccurrence({ occurrences, minutes }, now) ?? 0;
  const people = [author.personId, ...going.filter((personId) => personId !== author.personId)];
  const counts = { going: people.length, waiting: 0 };
  await transact(ctx.db, [
    addGathering(gathering, new ThereAlready()),
    changeCount({ gatheringId, occurrence }, undefined, counts, new ThereAlready()),
    ...people.map((personId) => answerOf(gathering, occurrence, personId, at)),
  ]).catch((error: unknown) => {
    if (!(error instanceof ThereAlready)) throw error;
  });
};
