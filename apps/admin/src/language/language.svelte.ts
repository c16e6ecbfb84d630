import type { Language } from "@boundaryless/contract";
import * as english from "./english.ts";
import type { Shape } from "@boundaryless/words/shape";

type Texts = Shape<typeof english>;

const place = "boundaryless.language";
const load: Record<Language, () => Promise<Texts>> = {
  en: async () => english,
  cy: () => import("./welsh.ts"),
};

let code = $state<Language>("en");
let texts = $state.raw<Texts>(english);

/** The language of the screen and its texts. English is here from the start, Welsh loads. */
export const language = {
  get code() {
    return code;
  },
  get admin() {
    return texts.admin;
  },
  get common() {
    return texts.common;
  },
  /** Tells the rhythm of a series. */
  get rhythm() {
    return texts.rhythm;
  },
};

/** The language chosen before, else the browser's. */
export const preferredLanguage = (): Language => {
  const chosen = kept();
  if (chosen === "en" || chosen === "cy") return chosen;
  return navigator.language.startsWith("cy") ? "cy" : "en";
};

/** Shows everything in another language; stays as it is when the texts cannot be loaded. */
export const speak = async (next: Language): Promise<void> => {
  const loaded = await load[next]().catch(() => undefined);
  if (!loaded) return;
  texts = loaded;
  code = next;
  document.documentElement.lang = next;
};

/** Speaks another language from now on, after a reload too. */
export const chooseLanguage = async (next: Language): Promise<void> => {
  await speak(next);
  try {
    localStorage.setItem(place, next);
  } catch {
    // A browser that keeps nothing still shows the language until the page is left.
  }
};

const kept = (): string | null => {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
};

/** A day, as people say it, in British time: `20 Nov 2026`. */
export const day = (iso: string): string => {
  const { date, month, year } = partsOf(iso);
  return `${date} ${texts.admin.shortMonths[month - 1]} ${year}`;
};

/** The same with the whole name of the month: `20 November 2026`. */
export const wholeDay = (iso: string): string => {
  const { date, month, year } = partsOf(iso);
  return `${date} ${texts.admin.months[month - 1]} ${year}`;
};

/** A day and a time of day, as people say them, in British time: `20 November 2026, 10:15`. */
export const moment = (iso: string): string => {
  const { date, month, year, time } = partsOf(iso);
  return `${date} ${texts.admin.months[month - 1]} ${year}, ${time}`;
};

// Browsers often lack the names of Welsh months, so these come from our own words.
const numbers = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "numeric",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const partsOf = (iso: string) => {
  const parts = new Map(numbers.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return {
    date: Number(parts.get("day")),
    month: Number(parts.get("month")),
    year: parts.get("year"),
    time: `${parts.get("hour")}:${parts.get("minute")}`,
  };
};
