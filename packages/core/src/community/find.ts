import type { SearchRecord } from "./community.ts";
import { type Part, partsOf } from "./question.ts";
import type { Index } from "./search.ts";

/** Where a part of the question stands in a community: terms of the index, each with the fields that have it. */
export interface Hit {
  readonly part: Part;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** A community that was found, how well it fits and why. */
export interface Find {
  readonly entry: SearchRecord;
  score: number;
  readonly hits: Hit[];
}

type Keep = (entry: SearchRecord) => boolean;

/** Most communities that one word brings; those with it in name or topics come first. */
export const mostPerPart = 1500;
/** Most entries of the index that a sentence looks through to gather communities, and in all; rare words first. */
export const mostLooked = { gathering: 4000, inAll: 8000 } as const;
const boost = { name: 3, topics: 2.5, goal: 1 };

/** In how many communities a part can stand at most. */
export const looksOf = ({ frequencies }: Index, { terms }: Part): number =>
  [...terms.keys()].reduce((sum, term) => sum + (frequencies.get(term) ?? 0), 0);

type KeepSlug = (slug: string) => boolean;

// At most so many; whatever is kept once is kept for each term and field.
const upToMost = (keep: KeepSlug): KeepSlug => {
  const kept = new Set<string>();
  return (slug) => {
    if (kept.has(slug)) return true;
    if (kept.size >= mostPerPart || !keep(slug)) return false;
    kept.add(slug);
    return true;
  };
};

const hitsOf = (index: Index, part: Part, keep: KeepSlug) =>
  index.engine.search("", {
    tokenize: () => [...part.terms.keys()],
    boostTerm: (term) => part.terms.get(term) ?? 0,
    boostDocument: (slug) => Number(keep(String(slug))),
    boost,
    combineWith: "OR",
  });

const best = (finds: Iterable<Find>): Find[] =>
  [...finds].sort((one, other) => other.score - one.score || (one.entry.slug < other.entry.slug ? -1 : 1));

const cheapestFirst = (index: Index, parts: readonly Part[]) =>
  parts
    .map((part) => ({ part, looks: looksOf(index, part) }))
    .filter(({ looks }) => looks > 0)
    .sort((one, other) => one.looks - other.looks);

const gather = (index: Index, finds: Map<string, Find>, part: Part, keep: KeepSlug) => {
  const found = new Set<string>();
  for (const { id, score, match, queryTerms } of hitsOf(index, part, keep)) {
    const slug = String(id);
    const entry = index.entries.get(slug);
    if (!entry) continue;
    found.add(slug);
    const find = finds.get(slug) ?? { entry, score: 0, hits: [] };
    finds.set(slug, find);
    // The library rewards many terms; that a word has many synonyms is no merit.
    find.score += score / queryTerms.length;
    find.hits.push({ part, fields: match });
  }
  return found;
};

const keepsIn =
  (index: Index, keep: Keep): KeepSlug =>
  (slug) => {
    const entry = index.entries.get(slug);
    return entry !== undefined && keep(entry);
  };

/** Communities that have every part. */
const findAll = (index: Index, parts: readonly Part[], keep: Keep): Find[] => {
  const ordered = cheapestFirst(index, parts);
  if (ordered.length === 0 || ordered.length < parts.length) return [];
  const finds = new Map<string, Find>();
  let left = upToMost(keepsIn(index, keep));
  for (const { part } of ordered) {
    const found = gather(index, finds, part, left);
    if (found.size === 0) return [];
    left = (slug) => found.has(slug);
  }
  return best([...finds.values()].filter(({ hits }) => hits.length === parts.length));
};

/** Communities that have some part; commoner words only add to those that rarer ones have found. */
export const findSome = (index: Index, parts: readonly Part[], keep: Keep): Find[] => {
  const finds = new Map<string, Find>();
  let looked = 0;
  for (const { part, looks } of cheapestFirst(index, parts)) {
    const gathers = looked === 0 || looked + looks <= mostLooked.gathering;
    // What stands nearly everywhere says nothing of one community, and would cost the most.
    if (looked > 0 && looked + looks > mostLooked.inAll) break;
    looked += looks;
    const wanted: KeepSlug = gathers ? upToMost(keepsIn(index, keep)) : (slug) => finds.has(slug);
    gather(index, finds, part, wanted);
  }
  return best(finds.values());
};

/** Communities for what was typed into a search box, best first: all words of it, or where none has all, some. */
export const find = (index: Index, typed: string, keep: Keep): Find[] => {
  const parts = partsOf(index, typed, "query");
  const all = findAll(index, parts, keep);
  return all.length > 0 ? all : findSome(index, parts, keep);
};
