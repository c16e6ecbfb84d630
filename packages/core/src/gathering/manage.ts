import {
  type Attendee,
  type AttendeeList,
  GatheringCall,
  GatheringQuery,
  type ManagedGathering,
  type ManagedGatheringList,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { contributionOf } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import type { Author } from "../author/index.ts";
import { openCommunity, requirePage } from "../community/index.ts";
import { type Administrator, type Ctx, requireAdministrator } from "../context.ts";
import { happened } from "../happening/index.ts";
import { currentAffiliation, personById } from "../person/index.ts";
import { nameOfTrust } from "../trust/index.ts";
import { newGathering } from "./call.ts";
import { isOwn, ownGathering } from "./change.ts";
import { plannedTimes } from "./planned.ts";
import { countsAt, countsOf } from "./counts.ts";
import {
  type CountRecord,
  type GatheringRecord,
  type RsvpRecord,
  isVisible,
  nextOccurrence,
  publicGathering,
} from "./gathering.ts";
import { noSuchGathering } from "./read.ts";
import { attendeesIn, pastGatherings, upcomingGatherings } from "./store.ts";

/** The community of those who may edit it. @throws unauthenticated, forbidden, not-found */
const requireManaged = async (ctx: Ctx, slug: string) => {
  const { community, facts } = await requirePage(ctx, slug);
  requireAction(ctx, "edit", facts);
  return community;
};

const managed = (
  ctx: Pick<Ctx, "actor">,
  gathering: GatheringRecord,
  counts?: readonly CountRecord[],
): ManagedGathering => {
  if (!isVisible(gathering)) throw noSuchGathering();
  const { date, time, onlineUrl, authorShown = true } = gathering;
  const own = isOwn(ctx, gathering);
  return { ...publicGathering(gathering, counts), date, time, onlineUrl, authorShown, own };
};

// A list shows one time of each, so that fifty series are counted in one request.
const countedTime = (gathering: GatheringRecord, now: Date): number =>
  nextOccurrence(gathering, now) ?? gathering.occurrences.length - 1;

/** Each with how many are going to the time that is next, or was last. */
const counted = async (ctx: Ctx, gatherings: readonly GatheringRecord[]): Promise<ManagedGathering[]> => {
  const shown = gatherings.map((each) => ({
    gatheringId: each.gatheringId,
    occurrence: countedTime(each, ctx.now()),
  }));
  const counts = await countsAt(ctx.db, shown);
  return gatherings.map((each, place) => {
    const { going = 0, waiting = 0 } = counts[place] ?? {};
    const gathering = managed(ctx, each);
    const times = gathering.times.map((time) =>
      time.occurrence === shown[place]?.occurrence ? { ...time, going, waiting } : time,
    );
    return { ...gathering, times };
  });
};

/** Gatherings of a community, upcoming or past, cancelled ones too, for those who may edit it. */
export const listManagedGatherings = async (
  ctx: Ctx,
  { slug: asked, ...input }: GatheringQuery & { slug: string },
): Promise<ManagedGatheringList> => {
  requireAdministrator(ctx);
  const { slug } = await requireManaged(ctx, asked);
  const { when, limit, cursor } = z.parse(GatheringQuery, input);
  const now = ctx.now();
  if (when === "past") {
    const { items, next } = await pastGatherings(ctx, slug, { now, limit, cursor });
    return { gatherings: await counted(ctx, items), next };
  }
  const startOf = (each: GatheringRecord) => each.occurrences[countedTime(each, now)] ?? "";
  const coming = (await upcomingGatherings(ctx.db, slug, now))
    .filter(isVisible)
    .sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  return { gatherings: await counted(ctx, coming), next: null };
};

/** One gathering for those who may change it. @throws unauthenticated, forbidden, not-found */
export const readManagedGathering = async (
  ctx: Ctx,
  which: { slug: string; gatheringId: string },
): Promise<ManagedGathering> => {
  requireAdministrator(ctx);
  const gathering = await ownGathering(ctx, which);
  return managed(ctx, gathering, await countsOf(ctx.db, gathering.gatheringId));
};

/** Whoever calls it, as it is kept. An administrator is no person; nobody knows where they work. */
const callerOf = async (ctx: Ctx, { id, name, personId }: Administrator): Promise<Author> => {
  const person = personId === undefined ? undefined : await personById(ctx.db, personId);
  if (!person) return { personId: id, name, trust: null, organisation: null };
  const { trust, organisation } = currentAffiliation(person);
  return { personId: person.personId, name: person.name, trust, organisation };
};

/** Calls a gathering at once, for those who may edit its community; it stands in the history of the community. */
export const callManagedGathering = async (
  ctx: Ctx,
  { slug: asked, ...input }: GatheringCall & { slug: string },
): Promise<ManagedGathering> => {
  const administrator = requireAdministrator(ctx);
  const { slug: named } = await requireManaged(ctx, asked);
  const { repeats: rule = null, agenda = "", ...rest } = z.parse(GatheringCall, input);
  const { onlineUrl = null, place = null, capacity = null, ...said } = rest;
  const { slug, language } = await openCommunity(ctx, named, true);
  const author = await callerOf(ctx, administrator);
  const goes = administrator.personId !== undefined;
  const occurrences = await plannedTimes(ctx, { ...said, rule });
  const gatheringId = ctx.newId("gathering");
  const { gathering, writes } = newGathering(
    ctx,
    { ...said, gatheringId, slug, language, rule, agenda, onlineUrl, place, capacity, occurrences, author },
    { goes },
  );
  const { personId, trust } = author;
  const subject = { kind: "gathering" as const, id: gatheringId };
  await transactAudited(ctx, { slug, action: "gathering-called", subjectId: gatheringId }, [
    ...writes,
    ...(goes ? contributionOf(ctx, { slug, personId, trust, kind: "gathering" }) : []),
    happened(ctx, { slug, kind: "gathering", subject, personId }),
  ]);
  return managed(ctx, gathering, await countsOf(ctx.db, gatheringId));
};

const attendeeOf = async (
  ctx: Ctx,
  { personId, status, since, caller }: RsvpRecord,
  { authorShown = true }: GatheringRecord,
): Promise<Attendee[]> => {
  const person = await personById(ctx.db, personId);
  if (!person || status === "not-going") return [];
  const { trust, organisation } = currentAffiliation(person);
  const at = { trust: await nameOfTrust(ctx, trust), organisation };
  return [{ name: person.name, ...at, status, since, caller: caller === true && authorShown }];
};

/** Who is going to one time of a gathering and who waits, by name, for those who may change it. */
export const listAttendees = async (
  ctx: Ctx,
  {
    occurrence,
    limit,
    cursor,
    ...which
  }: { slug: string; gatheringId: string; occurrence: number; limit: number; cursor?: string | undefined },
): Promise<AttendeeList> => {
  requireAdministrator(ctx);
  const gathering = await ownGathering(ctx, which);
  const { gatheringId } = gathering;
  const { items, next } = await attendeesIn(ctx, { gatheringId, occurrence }, { limit, cursor });
  const people = await Promise.all(items.map((each) => attendeeOf(ctx, each, gathering)));
  return { attendees: people.flat(), next };
};
