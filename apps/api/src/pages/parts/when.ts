import type { Asked } from "../frame/asked.ts";

interface Time {
  readonly startsAt: string;
  readonly timeZone: string;
}

const formatted = (asked: Asked, { startsAt, timeZone }: Time, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(`${asked.language}-GB`, { ...options, timeZone }).format(new Date(startsAt));

/** Day and time by the clocks of the gathering's time zone, which is named. */
export const whenText = (asked: Asked, time: Time): string =>
  formatted(asked, time, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });

/** The same without the day, for beside a leaf of a calendar. */
export const clockText = (asked: Asked, time: Time): string =>
  formatted(asked, time, { weekday: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });

/** A leaf of a calendar: day and month. */
export const leafOf = (asked: Asked, time: Time): { day: string; month: string; year: string } => ({
  day: formatted(asked, time, { day: "numeric" }),
  month: formatted(asked, time, { month: "short" }),
  year: formatted(asked, time, { year: "numeric" }),
});
