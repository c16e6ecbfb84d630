import type { Language } from "@boundaryless/contract";

interface Time {
  readonly startsAt: string;
  readonly timeZone: string;
}

/** When a gathering begins, by the clocks of its time zone, which is named. */
export const whenOf = ({ startsAt, timeZone }: Time, { language }: { language: Language }): string =>
  new Intl.DateTimeFormat(language === "cy" ? "cy-GB" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(startsAt));
