import { type Gathering, GatheringCancelling, GatheringChange, GatheringNotes } from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireAction } from "../administrator/index.ts";
import { type Deed, transactAudited } from "../audit/index.ts";
import { requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal, invalidField } from "../errors.ts";
import { happened } from "../happening/index.ts";
import { personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { fillPlaces } from "./answer.ts";
import {
  type Duty,
  type GatheringRecord,
  isVisible,
  nextOccurrence,
  nextReminder,
  publicGathering,
} from "./gathering.ts";
import { plannedTimes } from "./planned.ts";
import { gatheringNow, noSuchGathering, requireHere } from "./read.ts";
import { countsOf } from "./counts.ts";
import { changeGathering, rsvpsOf } from "./store.ts";
import type { Said } from "./times.ts";

interface Which {
  readonly slug: string;
  readonly gatheringId: string;
}

const stale = (): Refusal => new Refusal("conflict", "stale-version");

/** The person who acts: whoever a device was remembered for, or somebody who is signed in. @throws unauthenticated */
const actingPerson = (ctx: Pick<Ctx, "actor">): string => {
  if (ctx.actor.kind === "anyone" && ctx.actor.personId !== undefined) return ctx.actor.personId;
  return requireAdministrator(ctx).id;
};

/** Whether whoever acts has called a gathering. @throws unauthenticated */
export const isOwn = (ctx: Pick<Ctx, "actor">, { author }: Pick<GatheringRecord, "author">): boolean =>
  actingPerson(ctx) === author.personId;

/**
 * A gathering for whoever may change it: whoever called it, or a facilitator who is signed in.
 * @throws unauthenticated, forbidden, not-found
 */
export const ownGathering = async (ctx: Ctx, which: Which): Promise<GatheringRecord> => {
  actingPerson(ctx);
  const gathering = await gatheringNow(ctx.db, which, true);
  if (!gathering) throw noSuchGathering();
  if (!isOwn(ctx, gathering)) {
    if (ctx.actor.kind !== "administrator") throw new Refusal("forbidden", "not-your-gathering");
    requireAction(ctx, "edit", (await requirePage(ctx, gathering.slug)).facts);
  }
  if (!isVisible(gathering)) throw noSuchGathering();
  return gathering;
};

const shown = async (ctx: Ctx, gathering: GatheringRecord): Promise<Gathering> => {
  if (!isVisible(gathering)) throw noSuchGathering();
  return publicGathering(gathering, await countsOf(ctx.db, gathering.gatheringId));
};

/** Writes a change; what somebody does in the dashboard stands in the history of the community. */
const write = async (
  ctx: Ctx,
  { slug, gatheringId: subjectId }: GatheringRecord,
  deed: Omit<Deed, "slug" | "subjectId">,
  writes: readonly ConditionalWrite[],
): Promise<void> =>
  ctx.actor.kind === "administrator"
    ? transactAudited(ctx, { slug, subjectId, ...deed }, writes)
    : transact(ctx.db, writes);

const detailFields = [
  "title",
  "agenda",
  "date",
  "time",
  "timeZone",
  "minutes",
  "onlineUrl",
  "place",
  "capacity",
  "authorShown",
] as const;

/** Times after a change: what has begun stays as it was; a series keeps its dates and may get another time of day. */
const timesAfter = async (ctx: Ctx, before: GatheringRecord, said: Said): Promise<string[]> => {
  const same = before.date === said.date && before.time === said.time && before.timeZone === said.timeZone;
  if (same) return before.occurrences;
  const at = ctx.now().toISOString();
  if (before.rule === null) {
    // What has begun cannot be moved any more.
    if ((before.occurrences[0] ?? "") <= at) throw invalidField("date", "past");
    return plannedTimes(ctx, said);
  }
  if (before.date !== said.date) throw invalidField("date", "seriesDate");
  const { occurrencesOf } = await import("./times.ts");
  const planned = occurrencesOf(said);
  return before.occurrences.map((startsAt, place) =>
    startsAt <= at ? startsAt : (planned[place] ?? startsAt),
  );
};

type Where = Pick<GatheringRecord, "occurrences" | "place" | "onlineUrl" | "minutes">;

/** Whether somebody who is going has to know of a change. */
const isElsewhere = (before: Where, after: Where): boolean =>
  before.place !== after.place ||
  before.onlineUrl !== after.onlineUrl ||
  before.minutes !== after.minutes ||
  after.occurrences.some((startsAt, number) => startsAt !== before.occurrences[number]);

/** What has to be told after a change. */
const dutyAfter = (
  before: GatheringRecord,
  after: Where,
  { actor, now }: Pick<Ctx, "actor" | "now">,
): Duty | null => {
  const ahead = nextOccurrence(after, now()) !== undefined;
  const by = actor.kind === "system" ? undefined : actor.personId;
  if (ahead && isElsewhere(before, after))
    return { what: "changed", dueAt: now().toISOString(), ...(by === undefined ? {} : { by }) };
  return before.duty?.what === "remind" ? nextReminder(after, now(), before.duty.occurrence) : before.duty;
};

/** Lets those who wait move up, at every time that is still to come. */
const fillAll = async (ctx: Ctx, { slug, gatheringId, occurrences }: GatheringRecord): Promise<void> => {
  const at = ctx.now().toISOString();
  const coming = [...occurrences.entries()].filter(([, startsAt]) => startsAt > at);
  for (const [occurrence] of coming) await fillPlaces(ctx, { slug, gatheringId, occurrence });
};

/**
 * Changes a gathering. Those who are going are told where time or place are others, and who waits moves up where there
 * is more room. @throws unauthenticated, forbidden, not-found, invalid, conflict
 */
export const changeGatheringDetails = async (
  ctx: Ctx,
  { slug, gatheringId, ...input }: GatheringChange & Which,
): Promise<Gathering> => {
  actingPerson(ctx);
  const parsed = z.parse(GatheringChange, input);
  const { version, onlineUrl = null, place = null, capacity = null, agenda = "", ...said } = parsed;
  const before = await ownGathering(ctx, { slug, gatheringId });
  requireHere(before);
  if (before.version !== version || before.status !== "called") throw stale();
  const { authorShown: shownBefore = true } = before;
  const { authorShown = shownBefore, ...rest } = said;
  // Nobody brings out, or takes away, the name of somebody else.
  if (authorShown !== shownBefore && !isOwn(ctx, before))
    throw new Refusal("forbidden", "not-your-gathering");
  const occurrences = await timesAfter(ctx, before, { ...rest, rule: before.rule });
  const now = ctx.now();
  const details = { ...rest, agenda, onlineUrl, place, capacity, occurrences, authorShown };
  const set = { ...details, changedAt: now.toISOString(), duty: dutyAfter(before, details, ctx) };
  const changes = detailFields.filter(
    (field) => details[field] !== (field === "authorShown" ? shownBefore : before[field]),
  );
  const deed = { action: "gathering-changed" as const, changes };
  await write(ctx, before, deed, [changeGathering(before, set, stale())]);
  const after = { ...before, ...set, version: version + 1 };
  if (capacity !== before.capacity) await fillAll(ctx, after);
  return shown(ctx, after);
};

/** Cancels a gathering, or what is left of a series; those who are going are told. */
export const cancelGathering = async (
  ctx: Ctx,
  { slug, gatheringId, ...input }: GatheringCancelling & Which,
): Promise<Gathering> => {
  actingPerson(ctx);
  const { reason, version } = z.parse(GatheringCancelling, input);
  const before = await ownGathering(ctx, { slug, gatheringId });
  requireHere(before);
  if (before.version !== version || before.status !== "called") throw stale();
  const now = ctx.now();
  if (nextOccurrence(before, now) === undefined) throw new Refusal("conflict", "gathering-over");
  const at = now.toISOString();
  const set: Partial<GatheringRecord> = {
    status: "cancelled",
    statusReason: reason,
    changedAt: at,
    duty: { what: "cancelled", dueAt: at },
  };
  const deed = { action: "gathering-cancelled" as const, reason };
  await write(ctx, before, deed, [changeGathering(before, set, stale())]);
  return shown(ctx, { ...before, ...set, version: version + 1 });
};

/** Writes down what came of a gathering, once it has begun; the first time the community is told. */
export const noteGathering = async (
  ctx: Ctx,
  { slug, gatheringId, ...input }: GatheringNotes & Which,
): Promise<Gathering> => {
  const personId = actingPerson(ctx);
  const { notes, version } = z.parse(GatheringNotes, input);
  const before = await ownGathering(ctx, { slug, gatheringId });
  requireHere(before);
  if (before.version !== version) throw stale();
  const at = ctx.now().toISOString();
  if ((before.occurrences[0] ?? "") > at) throw new Refusal("conflict", "gathering-not-begun");
  const set = { notes, changedAt: at };
  const what = {
    slug: before.slug,
    kind: "notes" as const,
    subject: { kind: "gathering" as const, id: gatheringId },
  };
  await write(ctx, before, { action: "gathering-noted" }, [
    changeGathering(before, set, stale()),
    ...(before.notes === null ? [happened(ctx, { ...what, personId })] : []),
  ]);
  return shown(ctx, { ...before, ...set, version: version + 1 });
};

/** Who is going and who waits, by name, for whoever called the gathering or looks after the community. */
export const attendees = async (ctx: Ctx, which: Which & { occurrence: number }) => {
  actingPerson(ctx);
  const gathering = await ownGathering(ctx, which);
  const { gatheringId } = gathering;
  const rsvps = (await rsvpsOf(ctx.db, { gatheringId, occurrence: which.occurrence })).filter(
    ({ status }) => status !== "not-going",
  );
  const people = await Promise.all(
    rsvps.map(async ({ personId, status }) => ({ status, person: await personById(ctx.db, personId) })),
  );
  return people.flatMap(({ status, person }) => (person ? [{ status, name: person.name }] : []));
};
