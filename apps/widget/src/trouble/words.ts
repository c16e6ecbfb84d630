import type { trouble } from "@boundaryless/words/en/widget-trouble";
import type { Shape } from "@boundaryless/words/shape";
import type { Texts } from "../language.ts";
import { troubleWords, language as first } from "./en.ts";

/** The texts of what goes wrong. */
export type TroubleWords = Shape<typeof trouble>;

/** They, in either language. */
export const troubleTexts: Texts<TroubleWords> = [
  first,
  troubleWords,
  async () => (await import("./cy.ts")).troubleWords,
];
