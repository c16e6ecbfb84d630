import type { Language } from "@boundaryless/contract";
import { start as english } from "@boundaryless/words/en/widget-start";
import type { Shape } from "@boundaryless/words/shape";

/** The texts of starting a community, and of leaving a problem. */
export type StartWords = Shape<typeof english>;

/** The texts of a language; English is better than nothing when Welsh cannot be loaded. */
export const startWordsIn = async (language: Language): Promise<StartWords> => {
  if (language === "en") return english;
  return import("@boundaryless/words/cy/widget-start").then(({ start }) => start).catch(() => english);
};
