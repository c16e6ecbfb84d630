import type { Language } from "@boundaryless/contract";

/**
 * Day and time of something that begins, in a language, by the clocks of a time zone, which is named: readers are in many
 * places. Such as "Tuesday, 3 March 2026 at 12:30 GMT".
 *
 * @param startsAt - An ISO 8601 instant; anything else throws a RangeError.
 * @param timeZone - An IANA name, such as "Europe/London"; an unknown one throws a RangeError.
 */
export const whenIn = (language: Language, startsAt: string, timeZone: string): string =>
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
