import { mostLatest } from "@boundaryless/contract";
import { type LatestGathering, type LatestLesson, mostWords } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type GatheringRecord, comingGatherings } from "../gathering/index.ts";
import { type LessonRecord, latestLessons } from "../lesson/index.ts";
import { keptComing, mostComing } from "./coming.ts";
import { saveLatest, saveLessonWords } from "./store.ts";
import { tellingWords } from "./telling.ts";

/** A lesson as the row names it. */
export const namedLesson = ({
  lessonId,
  title,
  language,
  outcome,
  sharedAt,
}: LessonRecord): LatestLesson => ({
  lessonId,
  title,
  language,
  outcome,
  sharedAt,
});

/** Every time that is still to come, a series with each of its own; reminders renew the row as they pass. */
const nextTimes = (coming: readonly GatheringRecord[], now: Date): LatestGathering[] => {
  const instant = now.toISOString();
  return (
    coming
      // One that came with its community is to come elsewhere.
      .filter(({ elsewhere }) => !elsewhere)
      .flatMap(({ gatheringId, title, language, timeZone, occurrences }) =>
        occurrences.map((startsAt) => ({ gatheringId, title, language, startsAt, timeZone })),
      )
      .filter(({ startsAt }) => startsAt > instant)
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      .slice(0, mostLatest)
  );
};

const saveNews = (
  { db, now }: Pick<Ctx, "db" | "now">,
  slug: string,
  lessons: readonly LessonRecord[],
  coming: readonly GatheringRecord[],
): Promise<boolean> =>
  saveLatest(db, {
    type: "latest",
    slug,
    lessons: lessons.slice(0, mostLatest).map(namedLesson),
    gatherings: nextTimes(coming, now()),
    coming: coming.slice(0, mostComing).map((each) => keptComing(each, now())),
  });

/**
 * Makes the row of a community's latest lessons and next gatherings anew from what is in the table, and writes it only
 * where it differs: doing it twice changes nothing. @returns whether it was written
 */
export const writeLatest = async (ctx: Pick<Ctx, "db" | "now">, slug: string): Promise<boolean> => {
  const [lessons, coming] = await Promise.all([
    latestLessons(ctx.db, slug, mostLatest),
    comingGatherings(ctx.db, slug, ctx.now()),
  ]);
  return saveNews(ctx, slug, lessons, coming);
};

/** The same after a lesson has changed, and what search knows of the newest lessons. @returns whether anything was written */
export const writeLessons = async (ctx: Pick<Ctx, "db" | "now">, slug: string): Promise<boolean> => {
  const [lessons, coming] = await Promise.all([
    latestLessons(ctx.db, slug, mostWords.lessons),
    comingGatherings(ctx.db, slug, ctx.now()),
  ]);
  const words = { type: "lesson-words" as const, slug, lessons: lessons.map(tellingWords) };
  const written = await Promise.all([
    saveNews(ctx, slug, lessons, coming),
    saveLessonWords(ctx.db, words, ctx.now().toISOString()),
  ]);
  return written.includes(true);
};
