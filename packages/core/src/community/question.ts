import {
  type Phrase,
  type Word,
  conceptsBeginning,
  conceptsLike,
  mutated,
  phrasesOf,
  unmutated,
  isPlainlyWelsh,
  wordsOf,
} from "../vocabulary/index.ts";
import type { Index } from "./search.ts";

/** One thing that was asked for: terms of the index that stand for it, and how well each does, up to 1. */
export interface Part {
  readonly word: Word;
  readonly terms: ReadonlyMap<string, number>;
}

interface Asked {
  readonly index: Index;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly welsh: boolean;
  /** Whether the last word may go on. */
  readonly typing: boolean;
}

const weights = { synonym: 0.8, beginning: 0.6, mutation: 0.8, slip: 0.5, likeSynonym: 0.4 } as const;
/** How many terms a beginning may stand for, and in how many communities they may stand in all. */
const mostBeginnings = { terms: 40, looks: 5000 } as const;
const shortestBeginning = 3;

type Terms = Map<string, number>;
const add = (terms: Terms, term: string, weight: number): void => {
  terms.set(term, Math.max(weight, terms.get(term) ?? 0));
};

/** Terms that begin so, the most frequent first. */
const beginning = ({ frequencies }: Index, start: string): string[] => {
  const terms = [...frequencies.atPrefix(start)].filter(([term]) => term !== start);
  let looks = 0;
  return terms
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostBeginnings.terms)
    .filter(([, frequency], at) => {
      if (at > 0 && looks + frequency > mostBeginnings.looks) return false;
      looks += frequency;
      return true;
    })
    .map(([term]) => term);
};

const swapped = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );

const lettersAmiss = ({ length }: string): number[] => {
  if (length < 4) return [];
  return length < 7 ? [1] : [1, 2];
};

// Two neighbours swapped is the commonest slip, and costs no walk through the index.
const addSlips = (terms: Terms, { index, welsh }: Asked, { stem, folded }: Word): void => {
  for (const other of swapped(stem)) if (index.frequencies.has(other)) add(terms, other, weights.slip);
  for (const letters of lettersAmiss(stem)) {
    if (terms.size > 0 || welsh) return;
    for (const [term, [, distance]] of index.frequencies.fuzzyGet(stem, letters))
      if (!term.startsWith("§")) add(terms, term, weights.slip / distance);
    for (const concept of conceptsLike(folded, letters)) add(terms, concept, weights.likeSynonym / letters);
  }
};

const addBeginnings = (terms: Terms, { index, words, typing }: Asked, word: Word): void => {
  const last = typing && word === words.at(-1);
  if (word.folded.length < (last ? 1 : shortestBeginning)) return;
  for (const start of new Set([word.folded, word.stem]))
    for (const term of beginning(index, start)) add(terms, term, weights.beginning);
};

const addMutations = (terms: Terms, { index }: Asked, { folded }: Word): void => {
  const radicals = [folded, ...unmutated(folded)];
  const forms = radicals.flatMap((radical) => [radical, ...mutated(radical)]);
  for (const form of forms) {
    const stem = wordsOf(form)[0]?.stem;
    if (stem && index.frequencies.has(stem)) add(terms, stem, weights.mutation);
  }
};

// A phrase stands for each of its words, so that whoever writes it otherwise is found by all of them.
const conceptsOf = ({ phrases }: Asked, at: number): string[] =>
  phrases.filter(({ from, to }) => from <= at && at < to).map(({ concept }) => concept);

const partOf = (asked: Asked, word: Word, at: number, sentence: boolean): Part => {
  const terms: Terms = new Map();
  const known = asked.index.frequencies.has(word.stem);
  if (known) add(terms, word.stem, 1);
  for (const concept of conceptsOf(asked, at)) add(terms, concept, weights.synonym);
  if (asked.welsh || terms.size === 0) addMutations(terms, asked, word);
  if (!sentence) addBeginnings(terms, asked, word);
  if (terms.size === 0) addSlips(terms, asked, word);
  return { word, terms };
};

const shortestPhraseBeginning = 4;

/** Adds what the end of the typed text may become: "emergency dep" is the beginning of a phrase. */
const withBeginnings = ({ words, typing }: Asked, parts: readonly Part[]): readonly Part[] => {
  if (!typing) return parts;
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const tail = words.slice(from);
    const typed = tail.map(({ folded }) => folded).join(" ");
    if (typed.length < shortestPhraseBeginning) break;
    const concepts = conceptsBeginning(typed);
    if (concepts.length === 0 || concepts.length > 3) continue;
    return parts.map((part) => {
      if (!tail.includes(part.word)) return part;
      const terms = new Map(part.terms);
      for (const concept of concepts) add(terms, concept, weights.beginning);
      return { ...part, terms };
    });
  }
  return parts;
};

const isWelsh = (words: readonly Word[]): boolean => words.some(({ folded }) => isPlainlyWelsh(folded));

const mostWords = { query: 12, sentence: 60 } as const;

/**
 * What somebody asks for, word by word: the word itself, its synonyms, its beginnings while it is typed, its forms in
 * Welsh, and where all that is unknown, words it may be a slip of. A sentence has no beginnings.
 */
export const partsOf = (index: Index, typed: string, kind: "query" | "sentence"): readonly Part[] => {
  const words = wordsOf(typed).slice(0, mostWords[kind]);
  const sentence = kind === "sentence";
  const typing = !sentence && /[\p{L}\p{N}]$/u.test(typed);
  const asked: Asked = { index, words, phrases: phrasesOf(words), welsh: isWelsh(words), typing };
  const parts = words.flatMap((word, at) => (word.stop ? [] : [partOf(asked, word, at, sentence)]));
  // "the" on its own may become "theatres"; behind other words it says nothing.
  const last = words.at(-1);
  if (parts.length === 0 && typing && last) return [partOf(asked, last, words.length - 1, false)];
  return withBeginnings(asked, parts);
};
