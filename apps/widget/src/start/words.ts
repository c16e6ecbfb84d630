import type { Language, Wording } from "@boundaryless/contract";
import { start } from "@boundaryless/words/en/widget-start";
import { problemWording } from "@boundaryless/words/en/problem-wording";
import type { Shape } from "@boundaryless/words/shape";

/** The texts of starting a community, and of leaving a problem; `agreement` is what is agreed to with a problem. */
export type StartWords = Shape<typeof start> & { readonly agreement: Wording };

const english: StartWords = { ...start, agreement: problemWording };

/** The texts of a language; English is better than nothing when Welsh cannot be loaded. */
export const startWordsIn = async (language: Language): Promise<StartWords> => {
  if (language === "en") return english;
  return import("./cy.ts").then(({ startWords }) => startWords).catch(() => english);
};
