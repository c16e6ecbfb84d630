export { type Term, termsOf } from "./analyse.ts";
export { mutated, unmutated } from "./mutations.ts";
export { type Phrase, conceptsBeginning, conceptsLike, groups, phrasesOf } from "./phrases.ts";
export { isPlainlyWelsh } from "./stop-words.ts";
export { type Word, wordsOf } from "./words.ts";
