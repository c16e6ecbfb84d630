import { common } from "@boundaryless/words/cy/common";
import { join } from "@boundaryless/words/cy/widget-join";
import { englishDate, type DateForm } from "./date.ts";
import type { OpenedWords } from "./words.ts";

const months = {
  January: "Ionawr",
  February: "Chwefror",
  March: "Mawrth",
  April: "Ebrill",
  May: "Mai",
  June: "Mehefin",
  July: "Gorffennaf",
  August: "Awst",
  September: "Medi",
  October: "Hydref",
  November: "Tachwedd",
  December: "Rhagfyr",
};
const weekdays = {
  Monday: "Dydd Llun",
  Tuesday: "Dydd Mawrth",
  Wednesday: "Dydd Mercher",
  Thursday: "Dydd Iau",
  Friday: "Dydd Gwener",
  Saturday: "Dydd Sadwrn",
  Sunday: "Dydd Sul",
};
const welsh: Record<string, string> = { ...months, ...weekdays, at: "am" };

/** The same in Welsh, which not every browser knows; the order is that of English. */
const welshDate = (iso: string, form: DateForm): string =>
  englishDate(iso, form).replace(/[a-z]+/gi, (word) => welsh[word] ?? word);

export const openedWords: OpenedWords = { ...join, common, date: welshDate };
