import type { Language } from "@boundaryless/contract";

/** When something begins. */
export interface Beginning {
  /** An ISO 8601 instant. */
  readonly startsAt: string;
  /** An IANA name, such as "Europe/London". */
  readonly timeZone: string;
}

/**
 * Day and time of something that begins, in a language, by the clocks of a time zone, which is named: readers are in many
 * places. Such as "Tuesday, 3 March 2026 at 12:30 GMT".
 *
 * @throws RangeError where there is no such instant or time zone
 */
export const whenIn = (language: Language, { startsAt, timeZone }: Beginning): string =>
  new Intl.DateTimeFormat(`${language}-GB`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(startsAt));
