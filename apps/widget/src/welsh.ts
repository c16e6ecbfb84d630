import { common } from "@boundaryless/words/cy/common";
import { counts } from "@boundaryless/words/cy/counts";
import { join } from "@boundaryless/words/cy/widget-join";
import { list } from "@boundaryless/words/cy/widget-list";
import { englishDate, type DateForm, type ListWords } from "./language.ts";
import type { OpenedWords } from "./opened/words.ts";

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

// Not every browser carries Welsh dates; they have the order of English ones.
const welshDate = (iso: string, form: DateForm): string =>
  englishDate(iso, form).replace(/[a-z]+/gi, (word) => welsh[word] ?? word);

export const listWords: ListWords = { ...list, counts, date: welshDate };
export const openedWords: OpenedWords = { ...join, common };
