import { setImmediate } from "node:timers/promises";
import MiniSearch from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import type { Ctx } from "../context.ts";
import type { Database } from "../store.ts";
import { termsOf } from "../vocabulary/index.ts";
import { type SearchRecord, goalOf } from "./community.ts";
import { searchEntries } from "./store.ts";

// Entries are written by the stream with its own clock and become visible in the index a little later:
// each refresh reads a few seconds again.
const overlapMilliseconds = 10_000;
const freshForMilliseconds = 1000;
/** How long an index that cannot be refreshed goes on answering. */
const mostBehindMilliseconds = 60_000;
/** Entries taken in before whoever else waits for the process has a turn. */
const takenAtOnce = 100;

/** The communities in memory, searchable. One per process and table. */
export interface Index {
  readonly engine: MiniSearch<SearchRecord>;
  /** Each term of the index, and in how many communities it stands. */
  readonly frequencies: SearchableMap<number>;
  readonly entries: Map<string, SearchRecord>;
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

const termsIn = (text: string): string[] => termsOf(text).map(({ term }) => term);

const newEngine = (): MiniSearch<SearchRecord> =>
  new MiniSearch<SearchRecord>({
    idField: "slug",
    fields: ["name", "topics", "goal"],
    extractField: (entry, field) => (field === "slug" ? entry.slug : (textsOf(entry)[field] ?? "")),
    tokenize: termsIn,
    processTerm: (term) => term,
  });

/** An index without communities. */
export const newIndex = (): Index => ({
  engine: newEngine(),
  frequencies: new SearchableMap<number>(),
  entries: new Map(),
  byActivity: undefined,
  upTo: undefined,
  checkedAt: 0,
});

const count = ({ frequencies }: Index, entry: SearchRecord, by: 1 | -1): void => {
  const terms = Object.values(textsOf(entry)).flatMap(termsIn);
  for (const term of new Set(terms)) {
    const now = (frequencies.get(term) ?? 0) + by;
    if (now > 0) frequencies.set(term, now);
    else frequencies.delete(term);
  }
};

const forget = (index: Index, entry: SearchRecord): void => {
  index.engine.discard(entry.slug);
  count(index, entry, -1);
};

const learn = (index: Index, entry: SearchRecord): void => {
  index.engine.add(entry);
  count(index, entry, 1);
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Takes one entry in, in place of what was known of the community. */
export const take = (index: Index, entry: SearchRecord): void => {
  const before = index.entries.get(entry.slug);
  if (entry.gone) {
    if (before) forget(index, before);
    index.entries.delete(entry.slug);
  } else {
    // Most changes are somebody who joined: figures, no text.
    const sameTexts = before && same(textsOf(before), textsOf(entry));
    if (before && !sameTexts) forget(index, before);
    if (!sameTexts) learn(index, entry);
    index.entries.set(entry.slug, entry);
  }
  index.byActivity = undefined;
};

const earlier = (instant: string): string =>
  new Date(Date.parse(instant) - overlapMilliseconds).toISOString();

const refresh = async (db: Database, index: Index, at: number): Promise<Index> => {
  const changed = await searchEntries(db, index.upTo === undefined ? undefined : earlier(index.upTo));
  for (const [number, { entry, changedAt }] of changed.entries()) {
    if (number % takenAtOnce === takenAtOnce - 1) await setImmediate();
    const known = index.entries.get(entry.slug);
    if (entry.gone ? known : !same(known, entry)) take(index, entry);
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
