import { setImmediate } from "node:timers/promises";
import MiniSearch from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import type { Ctx } from "../context.ts";
import type { Database } from "../store.ts";
import { termsOf } from "../vocabulary/index.ts";
import { type SearchRecord, goalOf } from "./community.ts";
import type { LessonWordsRecord } from "./lesson-words.ts";
import { searchEntries } from "./store.ts";

// Entries are written by the stream with its own clock and become visible in the index a little later:
// each refresh reads a few seconds again.
const overlapMilliseconds = 10_000;
const freshForMilliseconds = 1000;
/** How long an index that cannot be refreshed goes on answering. */
const mostBehindMilliseconds = 60_000;
/** Entries taken in before whoever else waits for the process has a turn. */
const takenAtOnce = 100;

/** The terms of a community by field of the index, one to a line. */
type Terms = Readonly<Record<string, string>> & { readonly slug: string };

/** The communities in memory, searchable. One per process and table. */
export interface Index {
  /** By name, topics and goal. */
  readonly engine: MiniSearch<Terms>;
  /** By what their lessons say; apart, so that lessons change neither what a goal weighs nor what taking it in costs. */
  readonly lessonEngine: MiniSearch<Terms>;
  /** Each term that somebody uses, and in how many communities it stands: by name, topics and goal, and again by lessons. */
  readonly frequencies: SearchableMap<number>;
  /** In how many communities' lessons a term stands. */
  readonly inLessons: Map<string, number>;
  readonly entries: Map<string, SearchRecord>;
  readonly lessons: Map<string, LessonWordsRecord>;
  /** The entries by last activity, once somebody has asked for them so. */
  byActivity: readonly SearchRecord[] | undefined;
  upTo: string | undefined;
  checkedAt: number;
}

/** The texts of a community that are searched, by the field of the index. */
const textsOf = ({ community }: SearchRecord): Record<string, string> => ({
  name: community.name,
  topics: community.topics.join(" , "),
  goal: goalOf(community),
});

const lessonTextsOf = ({ lessons }: LessonWordsRecord): Record<string, string> => ({
  lessons: lessons.map(({ title, words }) => `${title} . ${words}`).join(" . "),
});

// Cut once, for the engine and for the frequencies.
const cut = (slug: string, texts: Record<string, string>): Terms => {
  const fields = Object.entries(texts).map(([field, text]) => [
    field,
    termsOf(text)
      .map(({ term }) => term)
      .join("\n"),
  ]);
  return { ...(Object.fromEntries(fields) as Record<string, string>), slug };
};

const lines = (terms: string): string[] => (terms === "" ? [] : terms.split("\n"));

const newEngine = (fields: string[]): MiniSearch<Terms> =>
  new MiniSearch<Terms>({ idField: "slug", fields, tokenize: lines, processTerm: (term) => term });

/** An index without communities. */
export const newIndex = (): Index => ({
  engine: newEngine(["name", "topics", "goal"]),
  lessonEngine: newEngine(["lessons"]),
  frequencies: new SearchableMap<number>(),
  inLessons: new Map(),
  entries: new Map(),
  lessons: new Map(),
  byActivity: undefined,
  upTo: undefined,
  checkedAt: 0,
});

interface Counts {
  readonly get: (term: string) => number | undefined;
  readonly set: (term: string, count: number) => unknown;
  readonly delete: (term: string) => unknown;
}

const count = (counts: readonly Counts[], { slug: _, ...fields }: Terms, by: 1 | -1): void => {
  for (const term of new Set(Object.values(fields).flatMap(lines)))
    for (const each of counts) {
      const now = (each.get(term) ?? 0) + by;
      if (now > 0) each.set(term, now);
      else each.delete(term);
    }
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Half = readonly [engine: MiniSearch<Terms>, counts: readonly Counts[]];

/** Puts texts in place of those that were known; most changes are somebody who joined, and leave them as they were. */
const replace = (
  [engine, counts]: Half,
  slug: string,
  before: Record<string, string> | undefined,
  after: Record<string, string> | undefined,
): void => {
  if (same(before, after)) return;
  if (before) {
    engine.discard(slug);
    count(counts, cut(slug, before), -1);
  }
  if (!after) return;
  const terms = cut(slug, after);
  engine.add(terms);
  count(counts, terms, 1);
};

/** Takes in what lessons say, in place of what was known of them; nothing where there are none. */
const takeLessons = (index: Index, slug: string, record: LessonWordsRecord | undefined): void => {
  const { lessonEngine, frequencies, inLessons, lessons } = index;
  const before = lessons.get(slug);
  const after = record && record.lessons.length > 0 ? record : undefined;
  const texts = (each: LessonWordsRecord | undefined) => each && lessonTextsOf(each);
  replace([lessonEngine, [frequencies, inLessons]], slug, texts(before), texts(after));
  if (after) lessons.set(slug, after);
  else lessons.delete(slug);
};

/** Takes one entry or the words of its lessons in, in place of what was known of the community. */
export const take = (index: Index, entry: SearchRecord | LessonWordsRecord): void => {
  const { slug } = entry;
  if (entry.type === "lesson-words") return takeLessons(index, slug, entry);
  const before = index.entries.get(slug);
  const after = entry.gone ? undefined : entry;
  replace([index.engine, [index.frequencies]], slug, before && textsOf(before), after && textsOf(after));
  if (after) index.entries.set(slug, after);
  else {
    index.entries.delete(slug);
    takeLessons(index, slug, undefined);
  }
  index.byActivity = undefined;
};

const isNews = ({ entries, lessons }: Index, entry: SearchRecord | LessonWordsRecord): boolean => {
  if (entry.type === "lesson-words") return !same(lessons.get(entry.slug)?.lessons ?? [], entry.lessons);
  const known = entries.get(entry.slug);
  return entry.gone ? known !== undefined : !same(known, entry);
};

const earlier = (instant: string): string =>
  new Date(Date.parse(instant) - overlapMilliseconds).toISOString();

const refresh = async (db: Database, index: Index, at: number): Promise<Index> => {
  const changed = await searchEntries(db, index.upTo === undefined ? undefined : earlier(index.upTo));
  for (const [number, { entry, changedAt }] of changed.entries()) {
    if (number % takenAtOnce === takenAtOnce - 1) await setImmediate();
    if (isNews(index, entry)) take(index, entry);
    if (index.upTo === undefined || changedAt > index.upTo) index.upTo = changedAt;
  }
  index.checkedAt = at;
  return index;
};

/** What a process knows of a table: its index, and the refresh that is under way. */
interface Known {
  index: Index | undefined;
  triedAt: number;
  refreshing: Promise<Index> | undefined;
}
const knownOf = new WeakMap<Database, Known>();

const refreshed = async (db: Database, known: Known, at: number): Promise<Index> => {
  try {
    known.triedAt = at;
    known.index = await refresh(db, known.index ?? newIndex(), at);
    return known.index;
  } catch (error) {
    if (known.index && at - known.index.checkedAt < mostBehindMilliseconds) return known.index;
    throw error;
  } finally {
    known.refreshing = undefined;
  }
};

/**
 * The index, at most a second behind the table's own index. While the table does not answer, the one in memory does,
 * for a minute; what was read is not read anew.
 */
export const readIndex = async ({ db, now }: Pick<Ctx, "db" | "now">): Promise<Index> => {
  const at = now().getTime();
  const known = knownOf.get(db) ?? { index: undefined, triedAt: 0, refreshing: undefined };
  knownOf.set(db, known);
  const waits = Math.abs(at - known.triedAt) < freshForMilliseconds;
  if (known.index && waits && at - known.index.checkedAt < mostBehindMilliseconds) return known.index;
  known.refreshing ??= refreshed(db, known, at);
  return known.refreshing;
};

/** Whether a community is shown to everybody: not paused, not archived. */
export const isOpenEntry = ({ community }: SearchRecord): boolean => community.status === "open";
