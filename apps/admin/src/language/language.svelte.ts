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

/** A day, as people say it, in British time. */
export const day = (iso: string): string => inWords(iso, { day: "numeric", month: "short", year: "numeric" });

/** A day and a time of day, as people say them, in British time. */
export const moment = (iso: string): string =>
  inWords(iso, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });

const inWords = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(code === "cy" ? "cy" : "en-GB", { timeZone: "Europe/London", ...options }).format(
    new Date(iso),
  );
