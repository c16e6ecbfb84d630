import type { Language, Wording } from "@boundaryless/contract";
import type { counts } from "@boundaryless/words/en/counts";
import type { names } from "@boundaryless/words/en/names";
import type { join } from "@boundaryless/words/en/widget-join";
import type { Shape } from "@boundaryless/words/shape";
import { wordsIn } from "../language.ts";
import type { dateWith } from "./date.ts";
import { language as first, openedWords } from "./en.ts";

/** The texts of everything behind the list. */
export type OpenedWords = Shape<typeof join> & {
  common: Shape<typeof names> & Shape<typeof counts>;
  /** What is agreed to in a form, unless the system has said something newer. */
  wording: Wording;
  date: ReturnType<typeof dateWith>;
};

/** Those of a language. */
export const openedWordsIn = (language: Language): OpenedWords | Promise<OpenedWords> =>
  wordsIn<OpenedWords>(language, [first, openedWords], async () => (await import("./cy.ts")).openedWords);
