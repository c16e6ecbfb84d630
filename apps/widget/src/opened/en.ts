import type { Language } from "@boundaryless/contract";
import { counts } from "@boundaryless/words/en/counts";
import { dates } from "@boundaryless/words/en/dates";
import { names } from "@boundaryless/words/en/names";
import { join } from "@boundaryless/words/en/widget-join";
import { wording } from "@boundaryless/words/en/wording";
import { dateWith } from "./date.ts";
import type { OpenedWords } from "./words.ts";

export const language: Language = "en";
export const openedWords: OpenedWords = {
  ...join,
  common: { ...names, ...counts },
  wording,
  date: dateWith(dates),
};
