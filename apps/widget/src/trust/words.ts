import type { trust } from "@boundaryless/words/en/widget-trust";
import type { Shape } from "@boundaryless/words/shape";
import type { Texts } from "../language.ts";
import { trustWords, language as first } from "./en.ts";

/** The texts of choosing a trust. */
export type TrustWords = Shape<typeof trust>;

/** They, in either language. */
export const trustTexts: Texts<TrustWords> = [
  first,
  trustWords,
  async () => (await import("./cy.ts")).trustWords,
];
