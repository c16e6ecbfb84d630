import { counts } from "@boundaryless/words/en/counts";
import { list } from "@boundaryless/words/en/widget-list";
import type { Shape } from "@boundaryless/words/shape";
import type { Language } from "@boundaryless/contract";

/** The texts of the first view. */
export type ListWords = Shape<typeof list> & { counts: Shape<typeof counts>; date: typeof englishDate };

const english = (): ListWords => ({ ...list, counts, date: englishDate });

/** Welsh when the element, or else the part of the page around it, says so; English otherwise. */
export const languageOf = (element: HTMLElement, own: string | null | undefined): Language => {
  let at: Element | null = element;
  let said = own;
  while (!said && at) {
    const around: Element | null = at.closest("[lang]");
    said = around?.getAttribute("lang");
    const root: Node = (around ?? at).getRootNode();
    at = around ? null : root instanceof ShadowRoot ? root.host : null;
  }
  return /^cy\b/i.test(said ?? "") ? "cy" : "en";
};

/** The texts of a language: English is here, Welsh loads. English is better than nothing when that fails. */
export const listWordsIn = async (language: Language): Promise<ListWords> => {
  if (language === "en") return english();
  return import("./welsh.ts").then((welsh) => welsh.listWords).catch(english);
};

/** How a date is said: the day, perhaps with its weekday and time, or with its year. */
export type DateForm = "day" | "day-and-year" | "day-and-time";

const options: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long" },
  "day-and-year": { day: "numeric", month: "long", year: "numeric" },
  "day-and-time": { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
};

/** An instant as people say it, in British time and English; empty when it is none. */
export const englishDate = (iso: string, form: DateForm): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options[form] }).format(date);
};
