import type { SearchResult } from "minisearch";
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
/** What a word weighs that stands in a lesson, compared with one in the goal. */
const lessonBoost = { lessons: 0.25 };

/** In how many communities a part can stand at most: by name, topics and goal, and by lessons. */
export const looksOf = ({ frequencies, inLessons }: Index, { terms }: Part): Looks => {
  const inAll = [...terms.keys()].map(
    (term) => [frequencies.get(term) ?? 0, inLessons.get(term) ?? 0] as const,
  );
  const byLessons = inAll.reduce((sum, [, lessons]) => sum + lessons, 0);
  return { byLessons, byGoal: inAll.reduce((sum, [all]) => sum + all, 0) - byLessons };
};
interface Looks {
  readonly byGoal: number;
  readonly byLessons: number;
}

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

const hitsOf = (
  engine: Index["engine"],
  part: Part,
  keep: KeepSlug,
  boosted: Record<string, number>,
): SearchResult[] =>
  engine.search("", {
    tokenize: () => [...part.terms.keys()],
    boostTerm: (term) => part.terms.get(term) ?? 0,
    boostDocument: (slug) => Number(keep(String(slug))),
    boost: boosted,
    combineWith: "OR",
  });

const best = (finds: Iterable<Find>): Find[] =>
  [...finds].sort((one, other) => other.score - one.score || (one.entry.slug < other.entry.slug ? -1 : 1));

interface Wanted extends Looks {
  readonly part: Part;
}

const cheapestFirst = (index: Index, parts: readonly Part[]): Wanted[] =>
  parts
    .map((part) => ({ part, ...looksOf(index, part) }))
    .filter(({ byGoal, byLessons }) => byGoal + byLessons > 0)
    .sort((one, other) => one.byGoal - other.byGoal || one.byLessons - other.byLessons);

interface Gathered {
  score: number;
  fields: Record<string, readonly string[]>;
}

/** Where one part stands: a community that has it in its goal and in a lesson has it once, with both. */
const gatherPart = (
  index: Index,
  { part, byGoal, byLessons }: Wanted,
  keep: KeepSlug,
): Map<string, Gathered> => {
  const gathered = new Map<string, Gathered>();
  const note = ({ id, score, match, queryTerms }: SearchResult): void => {
    const slug = String(id);
    const each = gathered.get(slug) ?? { score: 0, fields: {} };
    gathered.set(slug, each);
    // The library rewards many terms; that a word has many synonyms is no merit.
    each.score += score / queryTerms.length;
    for (const [term, fields] of Object.entries(match))
      each.fields[term] = [...(each.fields[term] ?? []), ...fields];
  };
  if (byGoal > 0) hitsOf(index.engine, part, keep, boost).forEach(note);
  // Whoever has it in the goal is found by it; that lessons say it again makes nobody more relevant.
  const others: KeepSlug = (slug) => !gathered.has(slug) && keep(slug);
  if (byLessons > 0 && byGoal < mostPerPart)
    hitsOf(index.lessonEngine, part, others, lessonBoost).forEach(note);
  return gathered;
};

const gather = (index: Index, finds: Map<string, Find>, wanted: Wanted, keep: KeepSlug): Set<string> => {
  const found = new Set<string>();
  for (const [slug, { score, fields }] of gatherPart(index, wanted, keep)) {
    const entry = index.entries.get(slug);
    if (!entry) continue;
    found.add(slug);
    const find = finds.get(slug) ?? { entry, score: 0, hits: [] };
    finds.set(slug, find);
    find.score += score;
    find.hits.push({ part: wanted.part, fields });
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
  for (const wanted of ordered) {
    const found = gather(index, finds, wanted, left);
    if (found.size === 0) return [];
    left = (slug) => found.has(slug);
  }
  return best([...finds.values()].filter(({ hits }) => hits.length === parts.length));
};

/** Communities that have some part; commoner words only add to those that rarer ones have found. */
export const findSome = (index: Index, parts: readonly Part[], keep: Keep): Find[] => {
  const finds = new Map<string, Find>();
  let looked = 0;
  for (const wanted of cheapestFirst(index, parts)) {
    const looks = wanted.byGoal + wanted.byLessons;
    const gathers = looked === 0 || looked + looks <= mostLooked.gathering;
    // What stands nearly everywhere says nothing of one community, and would cost the most.
    if (looked > 0 && looked + looks > mostLooked.inAll) break;
    looked += looks;
    const keepSlug: KeepSlug = gathers ? upToMost(keepsIn(index, keep)) : (slug) => finds.has(slug);
    gather(index, finds, wanted, keepSlug);
  }
  return best(finds.values());
};

/** Communities for what was typed into a search box, best first: all words of it, or where none has all, some. */
export const find = (index: Index, typed: string, keep: Keep): Find[] => {
  const parts = partsOf(index, typed, "query");
  const all = findAll(index, parts, keep);
  return all.length > 0 ? all : findSome(index, parts, keep);
};
