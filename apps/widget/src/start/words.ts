import type { Language, Wording } from "@boundaryless/contract";
import type { start } from "@boundaryless/words/en/widget-start";
import type { Shape } from "@boundaryless/words/shape";
import { wordsIn } from "../language.ts";
import { language as first, startWords } from "./en.ts";

/** The texts of starting a community, and of leaving a problem; `agreement` is what is agreed to with a problem. */
export type StartWords = Shape<typeof start> & { readonly agreement: Wording };

/** Those of a language. */
export const startWordsIn = (language: Language): StartWords | Promise<StartWords> =>
  wordsIn<StartWords>(language, [first, startWords], async () => (await import("./cy.ts")).startWords);
