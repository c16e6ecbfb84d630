import SearchableMap from "minisearch/SearchableMap";
import { mutated } from "./mutations.ts";
import { synonyms } from "./synonyms.ts";
import { type Word, wordsOf } from "./words.ts";

/** Phrases of the vocabulary that stand in a run of words: what group they are of, from which word to which. */
export interface Phrase {
  /** What stands for the group in the index. */
  readonly concept: string;
  readonly from: number;
  /** Behind its last word. */
  readonly to: number;
}

// By stems joined by blanks, and as typed, each leading to the groups it is of.
const byStems = new Map<string, Set<string>>();
const asTyped = new SearchableMap<Set<string>>();
/** By its first stem, how many words the longest phrase has. */
const longest = new Map<string, number>();

const put = (into: Map<string, Set<string>> | SearchableMap<Set<string>>, key: string, concept: string) => {
  const known = into.get(key);
  if (known) known.add(concept);
  else into.set(key, new Set([concept]));
};

const learn = (words: readonly Pick<Word, "folded" | "stem">[], concept: string): void => {
  const first = words[0]?.stem;
  if (first === undefined) return;
  longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  put(byStems, words.map(({ stem }) => stem).join(" "), concept);
  put(asTyped, words.map(({ folded }) => folded).join(" "), concept);
};

const phrasesIn = (list: string): string[] => list.split(",").map((phrase) => phrase.trim());

// A Welsh phrase is known with its first word in every form.
const learnWelsh = (phrase: string, concept: string): void => {
  const words = wordsOf(phrase);
  learn(words, concept);
  const [first, ...rest] = words;
  if (!first) return;
  for (const form of mutated(first.folded)) learn([...wordsOf(form), ...rest], concept);
};

/** How many groups the vocabulary has. */
export const groups = synonyms.trim().split("\n");
for (const [number, line] of groups.entries()) {
  const concept = `§${number}`;
  const [english = "", welsh = ""] = line.split("|");
  for (const phrase of phrasesIn(english)) learn(wordsOf(phrase), concept);
  for (const phrase of phrasesIn(welsh)) learnWelsh(phrase, concept);
}

const longestAt = (words: readonly Word[], from: number): Phrase[] => {
  const most = longest.get(words[from]?.stem ?? "") ?? 0;
  for (let to = Math.min(words.length, from + most); to > from; to--) {
    const stems = words.slice(from, to).map(({ stem }) => stem);
    const concepts = byStems.get(stems.join(" "));
    if (concepts) return [...concepts].map((concept) => ({ concept, from, to }));
  }
  return [];
};

/** The phrases of the vocabulary that stand in these words; the longest at each place. */
export const phrasesOf = (words: readonly Word[]): Phrase[] => {
  const found: Phrase[] = [];
  for (let from = 0; from < words.length;) {
    const here = longestAt(words, from);
    found.push(...here);
    from = here[0]?.to ?? from + 1;
  }
  return found;
};

/** The groups with a phrase that begins as this does, as far as it is typed. */
export const conceptsBeginning = (typed: string): string[] => [
  ...new Set([...asTyped.atPrefix(typed).values()].flatMap((concepts) => [...concepts])),
];

/** The groups with a phrase that differs from what was typed by so many letters at most. */
export const conceptsLike = (typed: string, letters: number): string[] => [
  ...new Set([...asTyped.fuzzyGet(typed, letters).values()].flatMap(([concepts]) => [...concepts])),
];
