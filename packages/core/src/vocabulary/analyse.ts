import { type Phrase, phrasesOf } from "./phrases.ts";
import { type Word, wordsOf } from "./words.ts";

/** What the index keeps of a text: stems and groups of the vocabulary, each with the place it stands for. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const spanOf = (words: readonly Word[], { from, to }: Phrase): Pick<Term, "start" | "end"> => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** The terms of a text, in which its words and their synonyms are found. */
export const termsOf = (text: string): Term[] => {
  const words = wordsOf(text);
  const stems = words
    .filter(({ stop }) => !stop)
    .map(({ stem: term, start, end }): Term => ({ term, start, end }));
  return [
    ...stems,
    ...phrasesOf(words).map((phrase) => ({ term: phrase.concept, ...spanOf(words, phrase) })),
  ];
};
