import type { Language } from "@boundaryless/contract";
import type { counts } from "@boundaryless/words/en/counts";
import type { list } from "@boundaryless/words/en/widget-list";
import type { Shape } from "@boundaryless/words/shape";
import { wordsIn } from "../language.ts";
import { language as first, listWords } from "./en.ts";

/** The texts of the first view. */
export type ListWords = Shape<typeof list> & { counts: Shape<typeof counts> };

/** Those of a language. */
export const listWordsIn = (language: Language): ListWords | Promise<ListWords> =>
  wordsIn<ListWords>(language, [first, listWords, async () => (await import("./cy.ts")).listWords]);
