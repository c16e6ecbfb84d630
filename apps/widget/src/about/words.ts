import type { stages } from "@boundaryless/words/en/stages";
import type { about } from "@boundaryless/words/en/widget-about";
import type { Shape } from "@boundaryless/words/shape";
import type { Texts } from "../language.ts";
import type { dateWith } from "./date.ts";
import { aboutWords, language as first } from "./en.ts";

/** The texts of a community's page. */
export type AboutWords = Shape<typeof about> & {
  readonly stageNames: Shape<typeof stages>;
  readonly date: ReturnType<typeof dateWith>;
};

/** They, in either language. */
export const aboutTexts: Texts<AboutWords> = [
  first,
  aboutWords,
  async () => (await import("./cy.ts")).aboutWords,
];
