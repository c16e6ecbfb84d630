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
const mostPerPart = 3000;
/** Most entries of the index that a sentence looks through to gather communities; rare words first. */
const mostLooked = 6000;
const boost = { name: 3, topics: 2.5, goal: 1 };

/** In how many communities a part can stand at most. */
export const looksOf = ({ frequencies }: Index, { terms }: Part): number =>
  [...terms.keys()].reduce((sum, term) => sum + (frequencies.get(term) ?? 0), 0);

const hitsOf = (index: Index, part: Part, keep: (slug: string) => boolean) => {
  // Which of the communities to keep is settled once, not for each term and field.
  const verdicts = new Map<string, 0 | 1>();
  let kept = 0;
  const verdictOn = (slug: string): 0 | 1 => {
    const known = verdicts.get(slug);
    if (known !== undefined) return known;
    const verdict = kept < mostPerPart && keep(slug) ? 1 : 0;
    kept += verdict;
    verdicts.set(slug, verdict);
    return verdict;
  };
  return index.engine.search("", {
    tokenize: () => [...part.terms.keys()],
    boostTerm: (term) => part.terms.get(term) ?? 0,
    boostDocument: verdictOn,
    boost,
    combineWith: "OR",
  });
};

const best = (finds: Iterable<Find>): Find[] =>
  [...finds].sort((one, other) => other.score - one.score || (one.entry.slug < other.entry.slug ? -1 : 1));

const cheapestFirst = (index: Index, parts: readonly Part[]) =>
  parts
    .map((part) => ({ part, looks: looksOf(index, part) }))
    .filter(({ looks }) => looks > 0)
    .sort((one, other) => one.looks - other.looks);

const gather = (index: Index, finds: Map<string, Find>, part: Part, keep: (slug: string) => boolean) => {
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

const keepsIn = (index: Index, keep: Keep) => (slug: string) => {
  const entry = index.entries.get(slug);
  return entry !== undefined && keep(entry);
};

/** Communities that have every part. */
const findAll = (index: Index, parts: readonly Part[], keep: Keep): Find[] => {
  const ordered = cheapestFirst(index, parts);
  if (ordered.length === 0 || ordered.length < parts.length) return [];
  const finds = new Map<string, Find>();
  let left: (slug: string) => boolean = keepsIn(index, keep);
  for (const { part } of ordered) {
    const found = gather(index, finds, part, left);
    if (found.size === 0) return [];
    left = (slug) => found.has(slug);
  }
  return best([...finds.values()].filter(({ hits }) => hits.length === parts.length));
};

/** Communities that have some part; common words only add to those that rarer ones have found. */
export const findSome = (index: Index, parts: readonly Part[], keep: Keep): Find[] => {
  const finds = new Map<string, Find>();
  let looked = 0;
  for (const { part, looks } of cheapestFirst(index, parts)) {
    const gathers = looked === 0 || looked + looks <= mostLooked;
    if (gathers) looked += looks;
    gather(index, finds, part, gathers ? keepsIn(index, keep) : (slug) => finds.has(slug));
  }
  return best(finds.values());
};

/** Communities for what was typed into a search box, best first: all words of it, or where none has all, some. */
export const find = (index: Index, typed: string, keep: Keep): Find[] => {
  const parts = partsOf(index, typed, "query");
  const all = findAll(index, parts, keep);
  return all.length > 0 ? all : findSome(index, parts, keep);
};
