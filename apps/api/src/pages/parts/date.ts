import type { Asked } from "../frame/asked.ts";

/** A date of today's calendar in Britain, in words. */
export const dateText = (asked: Asked, instant: string, withTime = false): string =>
  new Intl.DateTimeFormat(`${asked.language}-GB`, {
    dateStyle: "long",
    ...(withTime ? { timeStyle: "short" } : {}),
    timeZone: "Europe/London",
  }).format(new Date(instant));
