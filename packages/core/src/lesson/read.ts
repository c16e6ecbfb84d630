import type { Lesson, TrailStep } from "@boundaryless/contract";
import { type CommunityRecord, communityNow, noSuchCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { membershipOf } from "../membership/index.ts";
import type { Database } from "../store.ts";
import type { LessonRecord, Which } from "./lesson.ts";
import { adoptionsOf, lessonById } from "./store.ts";
import { summaryOf } from "./wire.ts";

/** A trail shows so many; the first of them are what it began with. */
const mostSteps = 100;

export const noSuchLesson = (): Refusal => new Refusal("not-found", "no-such-lesson");

/** The person whose device asks, if any. */
export const readerOf = ({ actor }: Pick<Ctx, "actor">): string | undefined =>
  actor.kind === "anyone" ? actor.personId : undefined;

const belongsTo = async (db: Database, slug: string, personId: string | undefined): Promise<boolean> =>
  personId !== undefined && (await membershipOf(db, slug, personId)) !== undefined;

/** Whether whoever asks is a member of a community, on a device that was remembered. */
export const isMemberOf = (ctx: Pick<Ctx, "actor" | "db">, slug: string): Promise<boolean> =>
  belongsTo(ctx.db, slug, readerOf(ctx));

/** A lesson under the slug that its community has now: lessons move with a merge. */
export const lessonNow = async (
  db: Database,
  { slug, lessonId }: Which,
  consistent = false,
): Promise<LessonRecord | undefined> => {
  const here = await lessonById(db, { slug, lessonId }, consistent);
  if (here) return here;
  const community = await communityNow(db, slug);
  return community && community.slug !== slug
    ? lessonById(db, { slug: community.slug, lessonId }, consistent)
    : undefined;
};

/** Whether somebody may read a lesson now. */
const isReadable = async (
  db: Database,
  lesson: LessonRecord,
  personId: string | undefined,
): Promise<boolean> => {
  if (lesson.status !== "shown") return false;
  return lesson.open || lesson.author.personId === personId || belongsTo(db, lesson.slug, personId);
};

/** A lesson that somebody may read; nobody in particular where there is no person. @throws not-found */
export const requireLessonFor = async (
  db: Database,
  which: Which,
  personId: string | undefined,
): Promise<LessonRecord> => {
  const lesson = await lessonNow(db, which);
  if (!lesson || !(await isReadable(db, lesson, personId))) throw noSuchLesson();
  return lesson;
};

/** A lesson that whoever asks may read. @throws not-found, also where only members may read it */
export const requireLesson = (ctx: Pick<Ctx, "actor" | "db">, which: Which): Promise<LessonRecord> =>
  requireLessonFor(ctx.db, which, readerOf(ctx));

/** The community whose lessons are asked for. @throws not-found, also where moderators have hidden it */
export const requireCommunity = async ({ db }: Pick<Ctx, "db">, slug: string): Promise<CommunityRecord> => {
  const community = await communityNow(db, slug);
  if (!community) throw noSuchCommunity();
  if (community.status === "hidden") throw new Refusal("not-found", "community-hidden");
  return community;
};

/** A trail goes through communities; what moderators have hidden of them is not told there either. */
const legibleSlugs = async (
  { db }: Pick<Ctx, "db">,
  lessons: readonly LessonRecord[],
): Promise<Set<string>> => {
  const slugs = [...new Set(lessons.map(({ slug }) => slug))];
  const communities = await Promise.all(slugs.map((slug) => communityNow(db, slug)));
  return new Set(slugs.filter((_, place) => (communities[place]?.status ?? "hidden") !== "hidden"));
};

const stepOf = async (ctx: Ctx, lesson: LessonRecord): Promise<TrailStep> => ({
  ...(await summaryOf(ctx, lesson)),
  from: lesson.adoption?.of.lessonId ?? null,
});

const trailOf = async (ctx: Ctx, lesson: LessonRecord): Promise<TrailStep[]> => {
  const { first } = lesson.adoption ?? { first: lesson };
  const [begun, adoptions] = await Promise.all([
    first.lessonId === lesson.lessonId ? lesson : lessonNow(ctx.db, first),
    adoptionsOf(ctx.db, first.lessonId, mostSteps),
  ]);
  const all = begun ? [begun, ...adoptions] : adoptions;
  const [legible, ...readable] = await Promise.all([
    legibleSlugs(ctx, all),
    ...all.map((each) => isReadable(ctx.db, each, readerOf(ctx))),
  ]);
  const told = all.filter(({ slug }, place) => readable[place] && legible.has(slug));
  return Promise.all(told.map((each) => stepOf(ctx, each)));
};

/**
 * A lesson with the trail of those who tried the same. Members-only lessons are there for members on a remembered
 * device, and for nobody else.
 * @returns `own` where the remembered device is the author's
 * @throws not-found
 */
export const readLesson = async (
  ctx: Ctx,
  { slug, lessonId }: Which,
): Promise<{ lesson: Lesson; own: boolean }> => {
  const [community, record] = await Promise.all([
    requireCommunity(ctx, slug),
    requireLesson(ctx, { slug, lessonId }),
  ]);
  if (record.slug !== community.slug) throw noSuchLesson();
  const { problem, tried, happened, setting, size, staff, cost, time, links, changedAt, author } = record;
  const [summary, trail] = await Promise.all([summaryOf(ctx, record), trailOf(ctx, record)]);
  const lesson = {
    ...summary,
    problem,
    tried,
    happened,
    setting,
    size,
    staff,
    cost,
    time,
    links,
    changedAt,
    trail,
  };
  return { lesson, own: author.personId === readerOf(ctx) };
};
