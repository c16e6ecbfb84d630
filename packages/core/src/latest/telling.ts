import { type LessonWords, mostWords } from "../community/index.ts";
import type { LessonRecord } from "../lesson/index.ts";
import { termsOf } from "../vocabulary/index.ts";

/** A word or a phrase of the vocabulary, where it stands in a text. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly terms: string[];
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** The words of a text that say something, in their order; the words of a phrase are one with it. */
const unitsOf = (text: string): Unit[] => {
  const units: Unit[] = [];
  const longestFirst = (one: Unit | { start: number; end: number }, other: typeof one): number =>
    one.start - other.start || other.end - one.end;
  for (const { term, start, end } of termsOf(text).sort(longestFirst)) {
    const last = units.at(-1);
    if (last && end <= last.end) last.terms.push(term);
    else units.push({ start, end, text: text.slice(start, end), terms: [term] });
  }
  return units;
};

const ofVocabulary = ({ terms }: Unit): boolean => terms.some((term) => term.startsWith("§"));
const shortest = 3;

/** Numbers and letters on their own are looked for by nobody. */
const saysSomething = (unit: Unit): boolean =>
  ofVocabulary(unit) || (unit.text.length >= shortest && /\p{L}/u.test(unit.text));

// How rare a word is would take all texts there are: what the vocabulary knows, and what is long, tells most.
const mostTellingFirst = (one: Unit, other: Unit): number =>
  Number(ofVocabulary(other)) - Number(ofVocabulary(one)) ||
  other.text.length - one.text.length ||
  one.start - other.start;

const withoutRepeats = (units: readonly Unit[], title: string): Unit[] => {
  const known = new Set(termsOf(title).map(({ term }) => term));
  return units.filter(({ terms }) => {
    const fresh = terms.some((term) => !known.has(term));
    for (const term of terms) known.add(term);
    return fresh;
  });
};

const separator = ", ";

const fitting = (units: readonly Unit[], room: number): Unit[] => {
  let left = room;
  return units.toSorted(mostTellingFirst).filter(({ text }) => {
    const bytes = bytesOf(text) + separator.length;
    if (bytes > left) return false;
    left -= bytes;
    return true;
  });
};

/** What search keeps of a lesson: its title and the most telling of its words, each once, in their order. */
export const tellingWords = ({
  lessonId,
  title,
  problem,
  tried,
  happened,
  setting,
}: Pick<LessonRecord, "lessonId" | "title" | "problem" | "tried" | "happened" | "setting">): LessonWords => {
  const text = [problem, tried, happened, setting ?? ""].join(" . ");
  const units = withoutRepeats(unitsOf(text), title).filter(saysSomething);
  const kept = fitting(units, mostWords.bytes - bytesOf(title)).sort((one, other) => one.start - other.start);
  // Neighbours stay neighbours, so that a phrase is found by its words and nothing becomes one by chance.
  const words = kept.reduce((before, { start, text: word }, at) => {
    const previous = kept[at - 1];
    if (!previous) return word;
    const together = text.slice(previous.end, start).trim() === "";
    return `${before}${together ? " " : separator}${word}`;
  }, "");
  return { lessonId, title, words };
};
