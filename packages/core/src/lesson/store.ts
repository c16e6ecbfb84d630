import type { LessonOutcome } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  deleteExisting,
  getItem,
  putNew,
  queryList,
  queryPage,
  update,
} from "../store.ts";
import { LessonRecord, type Which, shelfOf, shelvesFor } from "./lesson.ts";

const prefix = "LESSON#";
const key = ({ slug, lessonId }: Which): Key => ({ pk: `COMMUNITY#${slug}`, sk: `${prefix}${lessonId}` });
const trailOf = (lessonId: string): string => `ADOPTIONS#${lessonId}`;

// Identifiers sort by time, and so does everything that is ordered by them.
const places = ({ lessonId, author, adoption }: LessonRecord) => ({
  // Whoever was forgotten has no place in the index any more.
  ...(author.personId === "" ? {} : { gsi1pk: `PERSON#${author.personId}`, gsi1sk: `${prefix}${lessonId}` }),
  ...(adoption ? { gsi2pk: trailOf(adoption.first.lessonId), gsi2sk: lessonId } : {}),
});

/** The write that keeps a new lesson; `there` where one of its name is kept already. */
export const addLesson = (lesson: LessonRecord, there?: Error): ConditionalWrite =>
  putNew({ ...key(lesson), ...places(lesson), shelf: shelfOf(lesson), ...lesson }, there);

/** The write that changes a lesson which is still as it was read. */
export const changeLesson = (
  lesson: LessonRecord,
  set: Partial<LessonRecord>,
  otherwise: Error,
  remove: readonly string[] = [],
): ConditionalWrite => {
  const { version, status } = lesson;
  const shelf = shelfOf({ ...lesson, ...set });
  return update(
    key(lesson),
    { set: { ...set, shelf, version: version + 1 }, remove, when: { version: [version], status: [status] } },
    otherwise,
  );
};

/** The writes that move a lesson which is still as it was read into another community, under its own identifier. */
export const moveLesson = (lesson: LessonRecord, slug: string, changed: Error): ConditionalWrite[] => [
  deleteExisting(key(lesson), changed, { version: [lesson.version] }),
  addLesson({ ...lesson, slug }, changed),
];

/** The oldest lessons of a community, whatever their status, read consistently. */
export const oldestLessons = async (db: Database, slug: string, limit: number): Promise<LessonRecord[]> => {
  const query = { partition: `COMMUNITY#${slug}`, prefix, consistent: true, limit };
  return (await queryPage(db, query)).items.map((item) => z.parse(LessonRecord, item));
};

/** Some of a person's lessons, in all communities; none means that there is none. */
export const firstLessonsOf = async (
  db: Database,
  personId: string,
  limit: number,
): Promise<LessonRecord[]> => {
  const query = { index: "gsi1", partition: `PERSON#${personId}`, prefix, limit } as const;
  return (await queryPage(db, query)).items.map((item) => z.parse(LessonRecord, item));
};

export const lessonById = (
  db: Database,
  which: Which,
  consistent = false,
): Promise<LessonRecord | undefined> => getItem(db, LessonRecord, key(which), { consistent });

// Where most are left out, small pages would take many calls.
const readAtOnce = 50;

/** Lessons of a community that are shown, newest first. */
export const lessonsIn = (
  ctx: { db: Database; keys: Keys },
  slug: string,
  page: {
    isMember: boolean;
    outcome?: LessonOutcome | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ items: LessonRecord[]; next: string | null }> => {
  const { isMember, outcome, limit, cursor } = page;
  return queryList(ctx, LessonRecord, {
    partition: `COMMUNITY#${slug}`,
    prefix,
    newestFirst: true,
    limit,
    ...(outcome === undefined ? {} : { readAtOnce }),
    cursor,
    scope: JSON.stringify(["lessons", slug, isMember, outcome]),
    where: { attribute: "shelf", isOneOf: shelvesFor(isMember, outcome) },
  });
};

/** The newest open lessons of a community, for whoever shows a few; hidden and deleted ones are passed over. */
export const latestLessons = async (db: Database, slug: string, most: number): Promise<LessonRecord[]> => {
  const found: LessonRecord[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await queryPage(db, {
      partition: `COMMUNITY#${slug}`,
      prefix,
      newestFirst: true,
      consistent: true,
      limit: start ? readAtOnce : most,
      start,
      where: { attribute: "shelf", isOneOf: shelvesFor(false) },
    });
    found.push(...page.items.map((item) => z.parse(LessonRecord, item)));
    start = page.last;
  } while (start && found.length < most);
  return found.slice(0, most);
};

/** Lessons of those who tried the same as the first one, oldest first. */
export const adoptionsOf = async (db: Database, first: string, most: number): Promise<LessonRecord[]> => {
  const { items } = await queryPage(db, {
    index: "gsi2",
    partition: trailOf(first),
    limit: most,
    where: { attribute: "shelf", isOneOf: shelvesFor(true) },
  });
  return items.map((item) => z.parse(LessonRecord, item));
};
