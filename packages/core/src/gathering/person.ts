import type { Ctx } from "../context.ts";
import { isVisible, type GatheringRecord, type RsvpRecord } from "./gathering.ts";
import { gatheringNow } from "./read.ts";
import { rsvpOf, rsvpsOfPerson } from "./store.ts";

// As many as a calendar of a busy year has.
const mostAnswers = 200;

/** Something in a person's calendar. */
export interface Entry {
  readonly gathering: GatheringRecord;
  readonly occurrence: number;
  readonly status: "going" | "waiting";
}

const isIn = (rsvp: RsvpRecord): rsvp is RsvpRecord & { status: Entry["status"] } =>
  rsvp.status !== "not-going";

/** What a person is going to or waits for, cancelled ones too, so that calendars learn of it. */
export const entriesOf = async ({ db }: Pick<Ctx, "db">, personId: string): Promise<Entry[]> => {
  const rsvps = (await rsvpsOfPerson(db, personId, mostAnswers)).filter(isIn);
  const wanted = new Map(rsvps.map(({ slug, gatheringId }) => [gatheringId, { slug, gatheringId }]));
  const found = await Promise.all([...wanted.values()].map((which) => gatheringNow(db, which)));
  const byId = new Map(
    found.flatMap((each) => (each && isVisible(each) ? [[each.gatheringId, each] as const] : [])),
  );
  return rsvps.flatMap(({ gatheringId, occurrence, status }) => {
    const gathering = byId.get(gatheringId);
    return gathering ? [{ gathering, occurrence, status }] : [];
  });
};

/** What the reader of a page is to one time of a gathering, where their device is remembered. */
export const ownAnswer = async (
  { db, actor }: Pick<Ctx, "db" | "actor">,
  { gatheringId, occurrence }: Pick<RsvpRecord, "gatheringId" | "occurrence">,
): Promise<RsvpRecord["status"] | null> => {
  if (actor.kind !== "anyone" || actor.personId === undefined) return null;
  return (await rsvpOf(db, { gatheringId, occurrence, personId: actor.personId }))?.status ?? null;
};

/**
 * Where a gathering can be joined online, for whoever is going to it or called it and whose device is remembered; null
 * for everybody else, so that nobody walks in who has not said who they are.
 */
export const joinLink = async (
  ctx: Pick<Ctx, "db" | "actor">,
  which: Pick<RsvpRecord, "slug" | "gatheringId" | "occurrence">,
): Promise<string | null> => {
  const { actor, db } = ctx;
  if (actor.kind !== "anyone" || actor.personId === undefined) return null;
  const gathering = await gatheringNow(db, which);
  if (gathering?.status !== "called") return null;
  const called = gathering.author.personId === actor.personId;
  return called || (await ownAnswer(ctx, which)) === "going" ? gathering.onlineUrl : null;
};
