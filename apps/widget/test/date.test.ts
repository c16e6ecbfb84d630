import { dates as welsh } from "@boundaryless/words/cy/dates";
import { dates } from "@boundaryless/words/en/dates";
import { expect, test } from "vitest";
import { dateWith, type DateForm } from "../src/about/date.ts";

const hourMs = 3_600_000;
const inEnglish = dateWith(dates);

const forms: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long" },
  "day-and-year": { day: "numeric", month: "long", year: "numeric" },
  "day-and-time": { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
};

const hoursFrom = (start: number, count: number): Date[] =>
  Array.from({ length: count }, (_, hour) => new Date(start + hour * hourMs));
const years = Array.from({ length: 39 }, (_, index) => 2002 + index);
// From the 23rd on, the last Sunday is among ten days.
const hours = years.flatMap((year) => [2, 9].flatMap((month) => hoursFrom(Date.UTC(year, month, 23), 240)));

test.each(Object.entries(forms) as [DateForm, Intl.DateTimeFormatOptions][])(
  "says %s by the clocks of the UK, as the browser does, in every hour around each change from 2002 to 2040",
  (form, options) => {
    const browser = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options });
    const differing = hours.filter((hour) => inEnglish(hour.toISOString(), form) !== browser.format(hour));
    expect(differing).toEqual([]);
  },
);

test("says dates in Welsh, a day without a time as that day, and nothing for what is no date", () => {
  expect(dateWith(welsh)("2026-07-01T23:30:00Z", "day-and-time")).toBe("Dydd Iau 2 Gorffennaf am 00:30");
  expect(inEnglish("2026-11-30", "day")).toBe("30 November");
  expect(inEnglish("2026-06-01", "day")).toBe("1 June");
  expect(inEnglish("yesterday", "day-and-year")).toBe("");
});
