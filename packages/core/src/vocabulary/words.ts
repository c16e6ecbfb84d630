import { stemmer } from "stemmer";
import { isStopWord } from "./stop-words.ts";

/** A word of a text: where it stands, in UTF-16 units, and what stands for it in the index. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without accents, capitals and clitics. */
  readonly folded: string;
  readonly stem: string;
  readonly stop: boolean;
}

// An ampersand or an apostrophe inside a word belongs to it: A&E, Parkinson's, codi'n.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const clitic = /['’](?:s|r|n|i|u|w|m|ch|th|d|t|ll|ve|re)$/u;
const longestWord = 40;

/** A word without accents, capitals and clitics. */
export const fold = (word: string): string =>
  (/^[a-zA-Z]+$/.test(word)
    ? word.toLowerCase()
    : word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(clitic, "")
  ).slice(0, longestWord);

// Texts repeat their words; the stems of those seen before are kept, a few megabytes at most.
const stems = new Map<string, string>();
const mostStems = 50_000;

// Stems are for letters of the Latin alphabet; a short word or one with digits is itself.
const stemOf = (folded: string): string => {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = /^[a-z]{4,}$/u.test(folded) ? stemmer(folded) : folded;
  if (stems.size >= mostStems) stems.clear();
  stems.set(folded, stem);
  return stem;
};

/** The words of a text, in their order. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const folded = fold(word);
    return {
      start: index,
      end: index + word.length,
      folded,
      stem: stemOf(folded),
      stop: isStopWord(folded),
    };
  });
