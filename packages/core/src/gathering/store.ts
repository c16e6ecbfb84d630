import * as z from "zod/mini";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  deleteExisting,
  getItem,
  putNew,
  queryAll,
  queryList,
  queryPage,
  requireItem,
  update,
} from "../store.ts";
import { type Duty, GatheringRecord, RsvpRecord, lastEndOf } from "./gathering.ts";

type Reader = { readonly db: Database; readonly keys: Keys };
type Page = { readonly limit: number; readonly cursor?: string | undefined };
type Which = Pick<GatheringRecord, "slug" | "gatheringId">;
export type Time = Pick<RsvpRecord, "gatheringId" | "occurrence">;

const prefix = "GATHERING#";
const due = "GATHERINGS#due";
const key = ({ slug, gatheringId }: Which): Key => ({
  pk: `COMMUNITY#${slug}`,
  sk: `${prefix}${gatheringId}`,
});
export const answers = (gatheringId: string): string => `GATHERING#${gatheringId}`;
export const number = (occurrence: number): string => String(occurrence).padStart(2, "0");
export const keyOfRsvp = (rsvp: Time & Pick<RsvpRecord, "personId">): Key => ({
  pk: answers(rsvp.gatheringId),
  sk: `RSVP#${number(rsvp.occurrence)}#${rsvp.personId}`,
});
// The end of the last one sorts what is to come and what is over.
const inList = (gathering: GatheringRecord) => ({
  gsi1pk: `GATHERINGS#${gathering.slug}`,
  gsi1sk: `${lastEndOf(gathering)}#${gathering.gatheringId}`,
});
const dueIndex = (duty: Duty | null, gatheringId: string) =>
  duty ? { gsi2pk: due, gsi2sk: `${duty.dueAt}#${gatheringId}` } : {};

/** The write that keeps a gathering which must not be there yet. */
export const addGathering = (gathering: GatheringRecord, already?: Error): ConditionalWrite => {
  const { duty, gatheringId } = gathering;
  return putNew(
    { ...key(gathering), ...inList(gathering), ...dueIndex(duty, gatheringId), ...gathering },
    already,
  );
};

/** The write that changes a gathering as it was read; `raced` when somebody else came first. */
export const changeGathering = (
  before: GatheringRecord,
  set: Partial<GatheringRecord>,
  raced: Error,
): ConditionalWrite => {
  const after = { ...before, ...set, version: before.version + 1 };
  const change: Update = {
    set: { ...set, version: after.version, ...inList(after), ...dueIndex(after.duty, after.gatheringId) },
    ...(after.duty ? {} : { remove: ["gsi2pk", "gsi2sk"] }),
    when: { version: [before.version], status: [before.status] },
  };
  return update(key(before), change, raced);
};

/** The write that moves on from a duty; it is no change of the gathering. `raced` when there is another by now. */
export const settleDuty = (before: GatheringRecord, duty: Duty | null, raced: Error): ConditionalWrite =>
  update(
    key(before),
    {
      set: { duty, ...dueIndex(duty, before.gatheringId) },
      ...(duty ? {} : { remove: ["gsi2pk", "gsi2sk"] }),
      when: { version: [before.version], "duty.dueAt": [before.duty?.dueAt] },
    },
    raced,
  );

/** The write that requires a gathering to be as it was read. */
export const requireGathering = (gathering: GatheringRecord, raced: Error): ConditionalWrite => {
  const { version, status } = gathering;
  return requireItem(key(gathering), { version: [version], status: [status] }, raced);
};

/** The write that takes a gathering away as it was read; `raced` when it was changed, or is gone. */
export const removeGathering = ({ version, ...which }: GatheringRecord, raced: Error): ConditionalWrite =>
  deleteExisting(key(which), raced, { version: [version] });

export const gatheringById = (db: Database, which: Which, consistent = false) =>
  getItem(db, GatheringRecord, key(which), { consistent });

// More than a community ever plans at once; what comes after that is found later.
const mostUpcoming = 100;

/** Gatherings that are not over, those first whose last time is nearest. */
export const upcomingGatherings = async (
  db: Database,
  slug: string,
  now: Date,
): Promise<GatheringRecord[]> => {
  const query = {
    index: "gsi1",
    partition: `GATHERINGS#${slug}`,
    from: now.toISOString(),
    limit: mostUpcoming,
  } as const;
  return (await queryPage(db, query)).items.map((item) => z.parse(GatheringRecord, item));
};

/** Gatherings that are over, the latest first. */
export const pastGatherings = (
  ctx: Reader,
  slug: string,
  { now, ...page }: Page & { now: Date },
): Promise<{ items: GatheringRecord[]; next: string | null }> =>
  queryList(ctx, GatheringRecord, {
    index: "gsi1",
    partition: `GATHERINGS#${slug}`,
    until: now.toISOString(),
    newestFirst: true,
    where: { attribute: "status", isOneOf: ["called", "cancelled"] },
    scope: `gatherings:${slug}`,
    ...page,
  });

/** The first gatherings of a community, whatever their status. */
export const firstGatherings = async (
  db: Database,
  slug: string,
  limit: number,
): Promise<GatheringRecord[]> => {
  const query = { partition: `COMMUNITY#${slug}`, prefix, consistent: true, limit };
  return (await queryPage(db, query)).items.map((item) => z.parse(GatheringRecord, item));
};

/** Gatherings of which somebody has to be told by now, the longest due first. */
export const dueGatherings = async (db: Database, now: Date, limit: number): Promise<GatheringRecord[]> => {
  // "~" sorts behind every identifier, so what is due at this very instant is included.
  const until = `${now.toISOString()}#~`;
  const { items } = await queryPage(db, { index: "gsi2", partition: due, until, limit });
  return items.map((item) => z.parse(GatheringRecord, item));
};

export const rsvpOf = (
  db: Database,
  rsvp: Time & Pick<RsvpRecord, "personId">,
): Promise<RsvpRecord | undefined> => getItem(db, RsvpRecord, keyOfRsvp(rsvp), { consistent: true });

/** The write that keeps an answer; `raced` when it is not the answer of before any more. */
export const changeRsvp = (
  before: RsvpRecord | undefined,
  rsvp: RsvpRecord,
  raced: Error,
): ConditionalWrite => {
  const { status, since } = rsvp;
  if (before)
    return update(
      keyOfRsvp(before),
      { set: { status, since }, when: { status: [before.status], since: [before.since] } },
      raced,
    );
  const index = {
    gsi1pk: `PERSON#${rsvp.personId}`,
    gsi1sk: `RSVP#${rsvp.gatheringId}#${number(rsvp.occurrence)}`,
  };
  return putNew({ ...keyOfRsvp(rsvp), ...index, ...rsvp }, raced);
};

/** Everybody's answers for one time, or for all of them. */
export const rsvpsOf = async (
  db: Database,
  { gatheringId, occurrence }: Pick<Time, "gatheringId"> & Partial<Time>,
): Promise<RsvpRecord[]> => {
  const prefix = occurrence === undefined ? "RSVP#" : `RSVP#${number(occurrence)}#`;
  const found = await queryAll(db, { partition: answers(gatheringId), prefix, consistent: true });
  return found.map((item) => z.parse(RsvpRecord, item));
};

/** Who is going to one time or waits, page by page. */
export const attendeesIn = (
  ctx: Reader,
  { gatheringId, occurrence }: Time,
  page: Page,
): Promise<{ items: RsvpRecord[]; next: string | null }> =>
  queryList(ctx, RsvpRecord, {
    partition: answers(gatheringId),
    prefix: `RSVP#${number(occurrence)}#`,
    where: { attribute: "status", isOneOf: ["going", "waiting"] },
    ...page,
    scope: `attendees:${gatheringId}:${occurrence}`,
  });

/** A person's latest answers, of any community. */
export const rsvpsOfPerson = async (db: Database, personId: string, limit: number): Promise<RsvpRecord[]> => {
  const query = {
    index: "gsi1",
    partition: `PERSON#${personId}`,
    prefix: "RSVP#",
    newestFirst: true,
    limit,
  } as const;
  return (await queryPage(db, query)).items.map((item) => z.parse(RsvpRecord, item));
};

const ItemKey = z.object({ pk: z.string(), sk: z.string() });
const keysIn = async (db: Database, query: Parameters<typeof queryAll>[1]): Promise<Key[]> =>
  (await queryAll(db, query)).map((item) => z.parse(ItemKey, item));

/** The keys of all answers to a gathering, and of what was counted. */
export const keysOfAnswers = (db: Database, gatheringId: string): Promise<Key[]> =>
  keysIn(db, { partition: answers(gatheringId), consistent: true });

/** The keys of everything that a person has answered. */
export const keysOfRsvps = (db: Database, personId: string): Promise<Key[]> =>
  keysIn(db, { index: "gsi1", partition: `PERSON#${personId}`, prefix: "RSVP#" });
