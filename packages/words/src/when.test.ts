import { expect, test } from "vitest";
import { whenIn } from "./when.ts";

test.each([
  ["en", "2026-03-03T12:30:00.000Z", "Europe/London", "Tuesday, 3 March 2026 at 12:30 GMT"],
  ["en", "2026-07-03T12:30:00.000Z", "Europe/London", "Friday, 3 July 2026 at 13:30 BST"],
  ["en", "2026-07-03T23:30:00.000Z", "Asia/Tokyo", "Saturday, 4 July 2026 at 08:30 GMT+9"],
  ["cy", "2026-03-03T12:30:00.000Z", "Europe/London", "Dydd Mawrth, 3 Mawrth 2026 am 12:30 GMT"],
] as const)(
  "in %s %s in %s is told by its own clocks, which are named",
  (language, startsAt, timeZone, text) => {
    expect(whenIn(language, { startsAt, timeZone })).toBe(text);
  },
);
