import type { Language } from "@boundaryless/contract";
import type { news } from "@boundaryless/words/en/widget-news";
import type { Shape } from "@boundaryless/words/shape";
import { wordsIn } from "../language.ts";
import { language as first, newsWords } from "./en.ts";

/** The texts of the lists, and how a date that is written in English is said. */
export type NewsWords = Shape<typeof news> & { said: (date: string) => string };

/** Those of a language. */
export const newsWordsIn = (language: Language): NewsWords | Promise<NewsWords> =>
  wordsIn<NewsWords>(language, [first, newsWords, async () => (await import("./cy.ts")).newsWords]);
