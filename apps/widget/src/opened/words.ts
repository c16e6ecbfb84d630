import type { Language, Wording } from "@boundaryless/contract";
import type { disciplines } from "@boundaryless/words/en/disciplines";
import type { join } from "@boundaryless/words/en/widget-join";
import type { Shape } from "@boundaryless/words/shape";
import { wordsIn } from "../language.ts";
import { language as first, openedWords } from "./en.ts";

/** The texts of joining. */
export type OpenedWords = Shape<typeof join> & {
  readonly disciplines: Shape<typeof disciplines>;
  /** What is agreed to in a form, unless the system has said something newer. */
  readonly wording: Wording;
};

/** Those of a language. */
export const openedWordsIn = (language: Language): OpenedWords | Promise<OpenedWords> =>
  wordsIn<OpenedWords>(language, [first, openedWords, async () => (await import("./cy.ts")).openedWords]);
