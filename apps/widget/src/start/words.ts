import type { Wording } from "@boundaryless/contract";
import type { start } from "@boundaryless/words/en/widget-start";
import type { Shape } from "@boundaryless/words/shape";
import type { Texts } from "../language.ts";
import { language as first, startWords } from "./en.ts";

/** The texts of starting a community, and of leaving a problem; `agreement` is what is agreed to with a problem. */
export type StartWords = Shape<typeof start> & { readonly agreement: Wording };

/** They, in either language. */
export const startTexts: Texts<StartWords> = [
  first,
  startWords,
  async () => (await import("./cy.ts")).startWords,
];
