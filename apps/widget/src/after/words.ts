import type { after } from "@boundaryless/words/en/widget-after";
import type { Shape } from "@boundaryless/words/shape";
import type { Texts } from "../language.ts";
import { afterWords, language as first } from "./en.ts";

/** The texts of what comes after the e-mail. */
export type AfterWords = Shape<typeof after>;

/** They, in either language. */
export const afterTexts: Texts<AfterWords> = [
  first,
  afterWords,
  async () => (await import("./cy.ts")).afterWords,
];
