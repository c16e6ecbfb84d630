import type { Language } from "@boundaryless/contract";
import { counts } from "@boundaryless/words/cy/counts";
import { dates } from "@boundaryless/words/cy/dates";
import { names } from "@boundaryless/words/cy/names";
import { join } from "@boundaryless/words/cy/widget-join";
import { wording } from "@boundaryless/words/cy/wording";
import { dateWith } from "./date.ts";
import type { OpenedWords } from "./words.ts";

export const language: Language = "cy";
export const openedWords: OpenedWords = {
  ...join,
  common: { ...names, ...counts },
  wording,
  date: dateWith(dates),
};
