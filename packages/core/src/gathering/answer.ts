import type { Answer } from "@boundaryless/contract";
import { contributionOf } from "../activity/index.ts";
import { type CommunityRecord, communityBySlug, noSuchCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { owe } from "../outbox/index.ts";
import { type PersonRecord, personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { changeCount, countOf } from "./counts.ts";
import { type CountRecord, type GatheringRecord, type RsvpRecord, endOf, rsvpExpiry } from "./gathering.ts";
import { gatheringLetter } from "./letter.ts";
import { gatheringNow, noSuchGathering } from "./read.ts";
import { changeRsvp, requireGathering, rsvpOf, rsvpsOf } from "./store.ts";

/** Something that was read has changed before it could be written. */
export class Moved extends Error {}

const mostAttempts = 25;

/** Runs again, reading anew, while others answer or change the same gathering in between. */
export const untilStill = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Moved) || attempt === mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 8 * (0.5 + Math.random())));
    }
  }
};

type Answerer = Pick<Ctx, "db" | "now" | "newId">;

/** Which time of which gathering an answer is for. */
export interface Invitation {
  readonly slug: string;
  readonly gatheringId: string;
  readonly occurrence: number;
}

/** A gathering that can be answered, as it is now. */
export interface Open {
  readonly community: CommunityRecord;
  readonly gathering: GatheringRecord;
  readonly startsAt: string;
}

/** @throws not-found, conflict once it is cancelled or over */
export const openGathering = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  { occurrence, ...which }: Invitation,
): Promise<Open> => {
  const gathering = await gatheringNow(db, which, true);
  const startsAt = gathering?.occurrences[occurrence];
  if (!gathering || startsAt === undefined || gathering.status === "hidden") throw noSuchGathering();
  if (gathering.status === "cancelled") throw new Refusal("conflict", "gathering-cancelled");
  if (gathering.elsewhere) throw new Refusal("conflict", "gathering-elsewhere");
  if (endOf(startsAt, gathering.minutes) <= now().toISOString())
    throw new Refusal("conflict", "gathering-over");
  const community = await communityBySlug(db, gathering.slug, true);
  if (!community || community.status === "hidden") throw noSuchCommunity();
  return { community, gathering, startsAt };
};

const isFull = ({ capacity }: GatheringRecord, going: number): boolean =>
  capacity !== null && going >= capacity;

/** The write that tells somebody how it stands with their place. */
const tell = async (
  ctx: Answerer,
  { community, gathering }: Open,
  occurrence: number,
  template: "gathering-going" | "gathering-waiting" | "gathering-moved-up",
  person: Pick<PersonRecord, "personId" | "email" | "name" | "language">,
): Promise<ConditionalWrite> =>
  owe(ctx, { template, ...(await gatheringLetter(ctx, community, gathering, occurrence, person)) });

/** Lets whoever has waited longest move up, and tells them. None where nobody waits. */
const moveUp = async (ctx: Answerer, open: Open, occurrence: number): Promise<ConditionalWrite[]> => {
  const { gatheringId } = open.gathering;
  const waiting = (await rsvpsOf(ctx.db, { gatheringId, occurrence }))
    .filter(({ status }) => status === "waiting")
    .sort((one, other) => (one.since < other.since ? -1 : 1));
  const [first] = waiting;
  if (!first) return [];
  const going: RsvpRecord = { ...first, status: "going", since: ctx.now().toISOString() };
  const person = await personById(ctx.db, first.personId);
  return [
    changeRsvp(first, going, new Moved()),
    ...(person ? [await tell(ctx, open, occurrence, "gathering-moved-up", person)] : []),
  ];
};

type Counts = Pick<CountRecord, "going" | "waiting">;

/** What leaving a place, or the queue for one, changes. */
const freeing = async (
  ctx: Answerer,
  open: Open,
  occurrence: number,
  { going, waiting }: Counts,
  before: RsvpRecord | undefined,
): Promise<{ to: Counts; writes: ConditionalWrite[] }> => {
  if (before?.status === "waiting") return { to: { going, waiting: Math.max(0, waiting - 1) }, writes: [] };
  if (before?.status !== "going") return { to: { going, waiting }, writes: [] };
  // Where the capacity was lowered, a place that is left goes to nobody.
  const writes = waiting > 0 && !isFull(open.gathering, going - 1) ? await moveUp(ctx, open, occurrence) : [];
  return writes.length > 0
    ? { to: { going, waiting: waiting - 1 }, writes }
    : { to: { going: going - 1, waiting }, writes: [] };
};

interface Answering {
  readonly invitation: Invitation;
  readonly answer: Answer;
  readonly person: Pick<PersonRecord, "personId" | "email" | "name" | "language">;
  readonly trust: string | null;
  /** What belongs into the same transaction. */
  readonly writes: readonly ConditionalWrite[];
}

/** What was read of a time, and how it is to stand with whoever answers. */
interface Standing {
  readonly count: CountRecord | undefined;
  readonly before: RsvpRecord | undefined;
  readonly wanted: RsvpRecord["status"];
}

/** How it stands after an answer. */
export interface Answered extends Open {
  readonly status: RsvpRecord["status"];
}

const letters = { going: "gathering-going", waiting: "gathering-waiting", "not-going": null } as const;

/** The writes of an answer that changes something. */
const writesOf = async (
  ctx: Answerer,
  open: Open,
  { invitation: { occurrence }, person, trust }: Answering,
  { count, before, wanted }: Standing,
): Promise<ConditionalWrite[]> => {
  const { gathering, startsAt } = open;
  const { gatheringId, slug } = gathering;
  const { personId } = person;
  const counts = { going: count?.going ?? 0, waiting: count?.waiting ?? 0 };
  const freed =
    wanted === "not-going"
      ? await freeing(ctx, open, occurrence, counts, before)
      : { to: { ...counts, [wanted]: counts[wanted] + 1 }, writes: [] };
  const since = ctx.now().toISOString();
  const expiresAtEpochSeconds = rsvpExpiry(startsAt);
  const rsvp = {
    type: "rsvp" as const,
    gatheringId,
    slug,
    occurrence,
    personId,
    since,
    expiresAtEpochSeconds,
  };
  const template = letters[wanted];
  const held = before !== undefined && before.status !== "not-going";
  return [
    // As it was read: neither cancelled nor made smaller meanwhile.
    requireGathering(gathering, new Moved()),
    changeRsvp(before, { ...rsvp, status: wanted }, new Moved()),
    // A place that changes hands is counted too, so that no two people pass theirs to the same one.
    ...(held || template ? [changeCount({ gatheringId, occurrence }, count, freed.to, new Moved())] : []),
    ...freed.writes,
    ...(template ? [await tell(ctx, open, occurrence, template, person)] : []),
    ...(template ? contributionOf(ctx, { slug, personId, trust, kind: "return" }) : []),
  ];
};

const answerOnce = async (ctx: Answerer, answering: Answering): Promise<Answered> => {
  const { invitation, answer, person, writes } = answering;
  const open = await openGathering(ctx, invitation);
  const { gatheringId } = open.gathering;
  const { occurrence } = invitation;
  const [count, before] = await Promise.all([
    countOf(ctx.db, { gatheringId, occurrence }),
    rsvpOf(ctx.db, { gatheringId, occurrence, personId: person.personId }),
  ]);
  if (before && (before.status === answer || (before.status === "waiting" && answer === "going"))) {
    if (writes.length > 0) await transact(ctx.db, writes);
    return { ...open, status: before.status };
  }
  const place = isFull(open.gathering, count?.going ?? 0) ? "waiting" : "going";
  const wanted = answer === "going" ? place : answer;
  const own = await writesOf(ctx, open, answering, { count, before, wanted });
  await transact(ctx.db, [...writes, ...own]);
  return { ...open, status: wanted };
};

/**
 * Answers an invitation. Whoever comes after the last place waits; when somebody goes back, the first who waits moves
 * up and is told. The same answer again changes nothing.
 * @throws not-found, conflict once the gathering is cancelled or over
 */
export const answerInvitation = (ctx: Answerer, answering: Answering): Promise<Answered> =>
  untilStill(() => answerOnce(ctx, answering));

/** Lets people move up as far as there are places by now, as after the capacity was raised. */
export const fillPlaces = async (ctx: Answerer, invitation: Invitation): Promise<void> => {
  const { occurrence } = invitation;
  const fillOne = async (): Promise<boolean> => {
    const open = await openGathering(ctx, invitation);
    const { gathering } = open;
    const count = await countOf(ctx.db, { gatheringId: gathering.gatheringId, occurrence });
    if (!count || count.waiting === 0 || isFull(gathering, count.going)) return false;
    const writes = await moveUp(ctx, open, occurrence);
    if (writes.length === 0) return false;
    const to = { going: count.going + 1, waiting: count.waiting - 1 };
    await transact(ctx.db, [
      requireGathering(gathering, new Moved()),
      changeCount(count, count, to, new Moved()),
      ...writes,
    ]);
    return true;
  };
  while (await untilStill(fillOne));
};
