import { termsOf } from "../vocabulary/index.ts";
import { goalOf } from "./community.ts";
import type { Find } from "./find.ts";
import { inLesson } from "./in-lesson.ts";
import type { Index } from "./search.ts";
import { rarity } from "./weight.ts";

const mostReasons = 3;

interface Reason {
  readonly text: string;
  readonly weight: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

// An abbreviation stays one; any other word need not begin like a sentence.
const plain = (word: string): string => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase());

const heaviestFirst = (reasons: readonly Reason[]): string[] =>
  [...reasons]
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ text }) => text);

/** Words of a text that count, longer phrases in place of their parts. */
const wordsIn = (text: string, weigh: (term: string) => number): string[] => {
  const terms = termsOf(text).filter(({ term }) => weigh(term) > 0);
  const outer = terms.filter(
    (one) =>
      !terms.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
  return heaviestFirst(
    outer.map(({ term, start, end }) => ({ text: plain(text.slice(start, end)), weight: weigh(term) })),
  );
};

const saidAlready = (said: readonly string[], word: string): boolean =>
  said.some((each) => each === word || each.split(" ").includes(word));

/** Why a community is near: its own topics and words that were meant, the most telling first; those of a lesson last. */
export const because = (index: Index, found: Find): string[] => {
  const { entry, hits } = found;
  const { community } = entry;
  const meant = new Map(
    hits.flatMap(({ part, fields }) =>
      Object.keys(fields).map((term) => [term, (part.terms.get(term) ?? 0) * rarity(index, term)] as const),
    ),
  );
  const weigh = (term: string): number => meant.get(term) ?? 0;
  const topics = heaviestFirst(
    community.topics.map((topic) => ({
      text: topic,
      weight: sum([...new Set(termsOf(topic).map(({ term }) => term))].map(weigh)),
    })),
  );
  const lesson = inLesson(index, found)?.words ?? [];
  const own = [...topics, ...wordsIn(community.name, weigh), ...wordsIn(goalOf(community), weigh)];
  const said: string[] = [];
  for (const text of [...own, ...lesson.map(plain)]) if (!saidAlready(said, text)) said.push(text);
  return said.slice(0, mostReasons);
};
