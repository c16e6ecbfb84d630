import type { Language } from "@boundaryless/contract";
import type { Refusal } from "@boundaryless/core";
import { errorWords } from "./error-words.ts";

const minuteMilliseconds = 60_000;
const dayMilliseconds = 24 * 60 * minuteMilliseconds;

// Whoever waits does so in the United Kingdom, wherever the server stands.
const clock = (language: Language, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === "cy" ? "cy" : "en-GB", { timeZone: "Europe/London", ...form });

const time = (language: Language, at: Date): string =>
  clock(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

// In parts, because their order and the commas between them differ from one release of the data to the next.
const day = (language: Language, at: Date): string => {
  const parts = clock(language, { weekday: "long", day: "numeric", month: "long" }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("weekday")} ${part("day")} ${part("month")}`;
};

const again = (language: Language, now: Date, retryAt: Date): string => {
  const { retry } = errorWords[language];
  // A minute that has begun is not over yet.
  const at = new Date(Math.ceil(retryAt.getTime() / minuteMilliseconds) * minuteMilliseconds);
  const isDayOf = (other: Date): boolean => day("en", at) === day("en", other);
  if (isDayOf(now)) return retry.today(time(language, at));
  if (isDayOf(new Date(now.getTime() + dayMilliseconds))) return retry.tomorrow(time(language, at));
  return retry.later(day(language, at), time(language, at));
};

/** Why something was refused and, where that is known, when to try again: the `detail` of a problem, a page's notice. */
export const told = (language: Language, refusal: Refusal): string => {
  const { reasons, retry } = errorWords[language];
  const { reason, retryAt, retryAfterSeconds = 0, worksUntil } = refusal;
  const said = [reasons[reason]];
  if (retryAt) {
    const now = new Date(retryAt.getTime() - retryAfterSeconds * 1000);
    said.push(again(language, now, retryAt));
  }
  if (worksUntil) said.push(retry.worksUntil(day(language, worksUntil), time(language, worksUntil)));
  return said.join(" ");
};

/** `Retry-After`, where it is known when to try again. */
export const retryHeaders = ({ retryAfterSeconds }: Refusal): Record<string, string> =>
  retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
