import type { FoundLesson } from "@boundaryless/contract";
import { termsOf } from "../vocabulary/index.ts";
import type { Find, Hit } from "./find.ts";
import { spansIn } from "./highlight.ts";
import { type LessonWords, lessonUrl } from "./lesson-words.ts";
import type { Index } from "./search.ts";
import { rarity } from "./weight.ts";

const mostWordsNamed = 3;
/** A title says what a lesson is about; its words are from anywhere in it. */
const titleShare = 1.5;

const onlyInLessons = ({ fields }: Hit): boolean =>
  Object.values(fields).every((where) => where.every((field) => field === "lessons"));

/** Terms that were meant and stand in lessons only, and how much each says. */
const meantIn = (index: Index, { hits }: Find): Map<string, number> =>
  new Map(
    hits
      .filter(onlyInLessons)
      .flatMap(({ part, fields }) =>
        Object.keys(fields).map((term) => [term, (part.terms.get(term) ?? 0) * rarity(index, term)] as const),
      ),
  );

type Weights = ReadonlyMap<string, number>;

const weightIn = (text: string, weights: Weights): number =>
  [...new Set(termsOf(text).map(({ term }) => term))].reduce(
    (sum, term) => sum + (weights.get(term) ?? 0),
    0,
  );

const weightOf = ({ title, words }: LessonWords, weights: Weights): number =>
  titleShare * weightIn(title, weights) + weightIn(words, weights);

/** The words as they stand there, each once; none where the title says it. */
const wordsNamed = ({ title, words }: LessonWords, weights: Weights): string[] => {
  const inTitle = new Set(termsOf(title).map(({ term }) => term));
  const terms = new Set([...weights.keys()].filter((term) => !inTitle.has(term)));
  return spansIn(words, terms)
    .map(([start, end]) => words.slice(start, end))
    .slice(0, mostWordsNamed);
};

/** The lesson that says most of what was meant and its community says nowhere else; the newest of equals. */
export const inLesson = (index: Index, found: Find): FoundLesson | undefined => {
  const { slug } = found.entry;
  const weights = meantIn(index, found);
  if (weights.size === 0) return undefined;
  const weighed = (index.lessons.get(slug)?.lessons ?? []).map((lesson) => ({
    lesson,
    weight: weightOf(lesson, weights),
  }));
  const [best] = weighed.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  if (!best) return undefined;
  const { lessonId, title } = best.lesson;
  return {
    title,
    url: lessonUrl(slug, lessonId),
    spans: spansIn(title, new Set(weights.keys())),
    words: wordsNamed(best.lesson, weights),
  };
};
