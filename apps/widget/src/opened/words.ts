import type { Language, Wording } from "@boundaryless/contract";
import { common } from "@boundaryless/words/en/common";
import { join } from "@boundaryless/words/en/widget-join";
import { wording } from "@boundaryless/words/en/wording";
import type { Shape } from "@boundaryless/words/shape";
import { englishDate } from "./date.ts";

/** The texts of everything behind the list. */
export type OpenedWords = Shape<typeof join> & {
  common: Shape<typeof common>;
  /** What is agreed to in a form, unless the system has said something newer. */
  wording: Wording;
  date: typeof englishDate;
};

const english: OpenedWords = { ...join, common, wording, date: englishDate };

/** The texts of a language; English is better than nothing when Welsh cannot be loaded. */
export const openedWordsIn = async (language: Language): Promise<OpenedWords> => {
  if (language === "en") return english;
  return import("./cy.ts").then((welsh) => welsh.openedWords).catch(() => english);
};
