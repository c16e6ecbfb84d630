import type { ErasedWords } from "@boundaryless/contract";
import { nobody } from "../author/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { deleteAll, transact } from "../store.ts";
import { Moved, answerInvitation, untilStill } from "./answer.ts";
import { type GatheringRecord, type RsvpRecord, nextOccurrence } from "./gathering.ts";
import { gatheringNow } from "./read.ts";
import { changeGathering, keyOfRsvp, rsvpsOfPerson } from "./store.ts";

type Forgetter = Pick<Ctx, "db" | "now" | "newId">;

const nothing = { agenda: "", notes: null, place: null, onlineUrl: null } as const;

/** What is left of a gathering whose caller takes their words along: others must learn that it is off, and which it was. */
const emptied = (gathering: GatheringRecord, now: Date): Partial<GatheringRecord> => {
  if (nextOccurrence(gathering, now) === undefined)
    return { ...nothing, title: "", status: "hidden", statusReason: null, duty: null };
  if (gathering.status !== "called") return nothing;
  return { ...nothing, status: "cancelled", duty: { what: "cancelled", dueAt: now.toISOString() } };
};

const forgetCaller = async ({ db, now }: Forgetter, rsvp: RsvpRecord, words: ErasedWords): Promise<void> => {
  const gathering = await gatheringNow(db, rsvp, true);
  if (gathering?.author.personId !== rsvp.personId) return;
  const texts = words === "go" ? emptied(gathering, now()) : {};
  const set = { ...texts, author: nobody, changedAt: now().toISOString() };
  await transact(db, [changeGathering(gathering, set, new Moved())]);
};

/** Gives a place back, so that whoever waits for it gets it; where the time is over there is nobody to get it. */
const giveBack = (
  ctx: Forgetter,
  { slug, gatheringId, occurrence, personId }: RsvpRecord,
): Promise<unknown> =>
  answerInvitation(ctx, {
    invitation: { slug, gatheringId, occurrence },
    answer: "not-going",
    person: { personId, email: "", name: "", language: "en" },
    trust: null,
    writes: [],
  }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });

/** Takes back up to `most` answers of a person, and their name off what they called. @returns what was found */
export const forgetAnswers = async (
  ctx: Forgetter,
  { personId, words, most }: { personId: string; words: ErasedWords; most: number },
): Promise<RsvpRecord[]> => {
  const found = await rsvpsOfPerson(ctx.db, personId, most);
  for (const rsvp of found) {
    if (rsvp.caller) await untilStill(() => forgetCaller(ctx, rsvp, words));
    if (rsvp.status !== "not-going") await giveBack(ctx, rsvp);
    // Last, because by it the gathering is found.
    await deleteAll(ctx.db, [keyOfRsvp(rsvp)]);
  }
  return found;
};
