import type { Language } from "@boundaryless/contract";
import * as cy from "./cy.ts";
import * as en from "./en.ts";
import type { Shape } from "./shape.ts";

/** Every text of one language. */
export type Words = Shape<typeof en>;
export type { Shape } from "./shape.ts";

/** The texts of each language; a key missing in Welsh fails the type check. */
export const words: Record<Language, Words> = { en, cy };
