import MiniSearch from "minisearch";
import type { Ctx } from "../context.ts";
import type { Database } from "../store.ts";
import type { SearchRecord } from "./community.ts";
import { searchEntries } from "./store.ts";

// Entries are written by the stream with its own clock and become visible in the index a little later:
// each refresh reads a few seconds again.
const overlapMilliseconds = 10_000;
const freshForMilliseconds = 1000;

const fold = (term: string): string => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const newEngine = (): MiniSearch<SearchRecord> =>
  new MiniSearch<SearchRecord>({
    idField: "slug",
    fields: ["name", "topics", "goal"],
    extractField: (entry, field) => {
      const { community } = entry;
      if (field === "name") return community.name;
      if (field === "topics") return community.topics.join(" ");
      if (field === "goal") return `${community.problem} ${community.difference}`;
      return entry.slug;
    },
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { name: 3, topics: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
    },
  });

/** The communities in memory, searchable. One per process and table. */
interface Index {
  readonly engine: MiniSearch<SearchRecord>;
  readonly entries: Map<string, SearchRecord>;
  upTo: string | undefined;
  checkedAt: number;
}

const indexes = new WeakMap<Database, Promise<Index>>();

const take = (index: Index, entry: SearchRecord): void => {
  const before = index.entries.get(entry.slug);
  if (before) index.engine.discard(entry.slug);
  if (entry.gone) {
    index.entries.delete(entry.slug);
    return;
  }
  index.entries.set(entry.slug, entry);
  index.engine.add(entry);
};

const earlier = (instant: string): string =>
  new Date(Date.parse(instant) - overlapMilliseconds).toISOString();

const refresh = async (db: Database, index: Index, at: number): Promise<Index> => {
  const changed = await searchEntries(db, index.upTo === undefined ? undefined : earlier(index.upTo));
  for (const { entry, changedAt } of changed) {
    const known = index.entries.get(entry.slug);
    if (!known || entry.gone || JSON.stringify(known) !== JSON.stringify(entry)) take(index, entry);
    if (index.upTo === undefined || changedAt > index.upTo) index.upTo = changedAt;
  }
  index.checkedAt = at;
  return index;
};

const newIndex = (): Index => ({ engine: newEngine(), entries: new Map(), upTo: undefined, checkedAt: 0 });

/** The index, at most a second behind the table's own index. */
export const readIndex = async ({ db, now }: Pick<Ctx, "db" | "now">): Promise<Index> => {
  const at = now().getTime();
  const known = await indexes.get(db)?.catch(() => undefined);
  if (known && Math.abs(at - known.checkedAt) < freshForMilliseconds) return known;
  const refreshing = refresh(db, known ?? newIndex(), at);
  indexes.set(db, refreshing);
  return refreshing;
};

/** Every community that fits all words that were typed, best first; where none does, those that fit some. */
export const searchIndex = ({ engine, entries }: Index, typed: string): SearchRecord[] => {
  const all = engine.search(typed);
  const found = all.length > 0 ? all : engine.search(typed, { combineWith: "OR" });
  return found.flatMap(({ id }) => entries.get(String(id)) ?? []);
};
