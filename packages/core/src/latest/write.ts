import { type LatestGathering, type LatestLesson, mostLatest } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type LessonRecord, latestLessons } from "../lesson/index.ts";
import { saveLatest } from "./store.ts";

const namedLesson = ({ lessonId, title, outcome, sharedAt }: LessonRecord): LatestLesson => ({
  lessonId,
  title,
  outcome,
  sharedAt,
});

/** No community calls gatherings yet; the noun that keeps them is asked here. */
const nextGatherings = (): Promise<LatestGathering[]> => Promise.resolve([]);

/**
 * Makes the row of a community's latest lessons and next gatherings anew from what is in the table, and writes it only
 * where it differs: doing it twice changes nothing. @returns whether it was written
 */
export const writeLatest = async ({ db }: Pick<Ctx, "db" | "now">, slug: string): Promise<boolean> => {
  const [lessons, gatherings] = await Promise.all([latestLessons(db, slug, mostLatest), nextGatherings()]);
  return saveLatest(db, { type: "latest", slug, lessons: lessons.map(namedLesson), gatherings });
};
