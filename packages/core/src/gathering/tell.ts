import { type CommunityRecord, communityBySlug } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type GatheringLetter, oweOnce } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { transact } from "../store.ts";
import { type Duty, type GatheringRecord, type RsvpRecord, endOf, nextReminder } from "./gathering.ts";
import { gatheringLetter } from "./letter.ts";
import { dueGatherings, rsvpsOf, settleDuty } from "./store.ts";

type Teller = Pick<Ctx, "db" | "now">;

class OwedAlready extends Error {}
class ChangedMeanwhile extends Error {}

/** Whom to tell, each once, with the first time that concerns them. */
const concerned = async (
  { db, now }: Teller,
  gathering: GatheringRecord,
  duty: Duty,
): Promise<RsvpRecord[]> => {
  const { gatheringId, occurrences, minutes } = gathering;
  // A reminder is for one time, everything else about all that is still to come.
  const { occurrence } = duty;
  const at = now().toISOString();
  const rsvps = await rsvpsOf(db, { gatheringId, ...(occurrence === undefined ? {} : { occurrence }) });
  const first = new Map<string, RsvpRecord>();
  for (const rsvp of rsvps) {
    const over = endOf(occurrences[rsvp.occurrence] ?? at, minutes) <= at;
    const told = rsvp.status === "going" || (duty.what !== "remind" && rsvp.status === "waiting");
    if (rsvp.personId !== duty.by && !over && told && !first.has(rsvp.personId))
      first.set(rsvp.personId, rsvp);
  }
  return [...first.values()];
};

/** As which a gathering has to stand so that there is something to tell, where that is not as called. */
const statusFor: Readonly<Partial<Record<Duty["what"], GatheringRecord["status"]>>> = {
  cancelled: "cancelled",
  hidden: "hidden",
};

// No title, no place: a letter must not carry on what moderators have taken off the pages.
const hushed = ({ gathering, ...letter }: GatheringLetter): GatheringLetter => ({
  ...letter,
  gathering: { ...gathering, title: "", place: null },
});

const owe = async (
  ctx: Teller,
  community: CommunityRecord,
  gathering: GatheringRecord,
  duty: Duty,
  { personId, occurrence }: RsvpRecord,
): Promise<void> => {
  const person = await personById(ctx.db, personId);
  if (!person) return;
  const letter = await gatheringLetter(ctx, community, gathering, occurrence, person);
  const message = {
    remind: { template: "gathering-reminder" as const, ...letter },
    changed: { template: "gathering-changed" as const, ...letter },
    cancelled: {
      template: "gathering-cancelled" as const,
      ...letter,
      reason: gathering.statusReason ?? "",
    },
    hidden: { template: "gathering-hidden" as const, ...hushed(letter) },
    back: { template: "gathering-back" as const, ...letter },
  }[duty.what];
  // Named after what it is about, so that work which is done again owes nobody a second letter.
  const parts = ["gathering", duty.what, duty.dueAt, gathering.gatheringId, personId];
  await transact(ctx.db, [oweOnce(ctx, parts, message, new OwedAlready())]).catch((error: unknown) => {
    if (!(error instanceof OwedAlready)) throw error;
  });
};

const atOnce = 8;

const tellOf = async (ctx: Teller, gathering: GatheringRecord): Promise<number> => {
  const { duty, slug, occurrences, status } = gathering;
  if (!duty) return 0;
  const community = await communityBySlug(ctx.db, slug, true);
  const stands = status === (statusFor[duty.what] ?? "called");
  const told = community && stands ? await concerned(ctx, gathering, duty) : [];
  if (community)
    for (let start = 0; start < told.length; start += atOnce) {
      const some = told.slice(start, start + atOnce);
      await Promise.all(some.map((rsvp) => owe(ctx, community, gathering, duty, rsvp)));
    }
  // After a change the reminders go on from now, after a reminder with the time that follows.
  const [after, first] =
    duty.occurrence === undefined ? [ctx.now()] : [new Date(duty.dueAt), duty.occurrence + 1];
  const next = status === "cancelled" ? null : nextReminder({ occurrences }, after, first);
  await transact(ctx.db, [settleDuty(gathering, next, new ChangedMeanwhile())]).catch((error: unknown) => {
    // Changed or told by somebody else meanwhile: what is due then is told the next time.
    if (!(error instanceof ChangedMeanwhile)) throw error;
  });
  return told.length;
};

/**
 * Tells those who are going what is due: that it is soon, that it is at another time or place, that it is
 * cancelled. Running it twice, or at once, tells nobody twice. @returns how many were told
 */
export const tellOfGatherings = async (ctx: Teller, { most = 25 } = {}): Promise<number> => {
  let told = 0;
  for (const gathering of await dueGatherings(ctx.db, ctx.now(), most)) told += await tellOf(ctx, gathering);
  return told;
};
