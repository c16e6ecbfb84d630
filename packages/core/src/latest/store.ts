import { LatestRecord, LessonWordsRecord } from "../community/index.ts";
import { type Database, type Key, getItem, put, putAlone, transact, updateAlone } from "../store.ts";

// In the partition of its community and beside its card, so that one Query reads them all.
const key = (slug: string): Key => ({ pk: `COMMUNITY#${slug}`, sk: "#LATEST" });

const wordsKey = (slug: string): Key => ({ pk: `COMMUNITY#${slug}`, sk: "LESSONWORDS" });

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is new in a community, as the stream has written it last. */
export const latestOf = (db: Database, slug: string): Promise<LatestRecord | undefined> =>
  getItem(db, LatestRecord, key(slug));

/** Its community was erased meanwhile; the stream comes again and finds nothing to keep. */
class RowGone extends Error {}

/** Keeps what is new in a community, where it differs from what is kept. @returns whether it did */
export const saveLatest = async (db: Database, latest: LatestRecord): Promise<boolean> => {
  const before = await getItem(db, LatestRecord, key(latest.slug), { consistent: true });
  const { lessons, gatherings, coming } = latest;
  if (before && same(before, latest)) return false;
  if (!before && lessons.length + gatherings.length + coming.length === 0) return false;
  // On its own: nothing else has to happen with it, and a transaction costs twice as much.
  if (!before) return putAlone(db, { ...key(latest.slug), ...latest });
  await updateAlone(db, key(latest.slug), { set: { lessons, gatherings, coming } }, new RowGone());
  return true;
};

/**
 * Keeps what search knows of a community's lessons, where it differs from what is kept; beside its search entry, so that
 * one Query finds the changes of both. None are kept as a row without any, so that every process hears of it.
 */
export const saveLessonWords = async (
  db: Database,
  words: LessonWordsRecord,
  changedAt: string,
): Promise<boolean> => {
  const { slug, lessons } = words;
  const before = await getItem(db, LessonWordsRecord, wordsKey(slug), { consistent: true });
  if (same(before?.lessons ?? [], lessons)) return false;
  const found = { gsi2pk: "SEARCH", gsi2sk: `${changedAt}#${slug}#LESSONS` };
  await transact(db, [put({ ...wordsKey(slug), ...found, ...words })]);
  return true;
};
