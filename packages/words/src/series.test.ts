import { rhythmOf, ruleOf } from "@boundaryless/contract/series";
import { expect, test } from "vitest";
import { rhythm as welsh } from "./cy/series.ts";
import { rhythm as english } from "./en/series.ts";

const series = (repeats: string, date: string) => ({
  repeats,
  timeZone: "Europe/London",
  times: [{ startsAt: `${date}T09:00:00.000Z` }],
});

test.each([
  ["FREQ=WEEKLY;COUNT=6", "2027-01-12", "Every week on Tuesday", "Bob wythnos ar ddydd Mawrth"],
  [
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=6",
    "2027-01-11",
    "Every two weeks on Monday and Thursday",
    "Bob pythefnos ar ddydd Llun ac ar ddydd Iau",
  ],
  ["FREQ=MONTHLY;COUNT=3", "2027-01-01", "Every month on the 1st", "Bob mis ar y 1af"],
  ["FREQ=MONTHLY;COUNT=3", "2027-01-12", "Every month on the 12th", "Bob mis ar y 12fed"],
  ["FREQ=MONTHLY;COUNT=3", "2027-01-22", "Every month on the 22nd", "Bob mis ar yr 22ain"],
  ["FREQ=MONTHLY;INTERVAL=3;COUNT=3", "2027-01-31", "Every 3 months on the 31st", "Bob 3 mis ar yr 31ain"],
  [
    "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270901",
    "2027-01-12",
    "Every month on the second Tuesday",
    "Bob mis ar yr ail ddydd Mawrth",
  ],
  [
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;COUNT=3",
    "2027-01-29",
    "Every two months on the last Friday",
    "Bob deufis ar y dydd Gwener olaf",
  ],
  [
    "FREQ=MONTHLY;BYDAY=1MO,3MO,SU;COUNT=30",
    "2027-01-04",
    "Every month on the first Monday, the third Monday and every Sunday",
    "Bob mis ar y dydd Llun cyntaf, ar y trydydd dydd Llun ac ar bob dydd Sul",
  ],
])("the rule %s from %s is told in both languages", (repeats, date, en, cy) => {
  const rhythm = rhythmOf(series(repeats, date))!;
  expect([english(rhythm), welsh(rhythm)]).toEqual([en, cy]);
});

test("the day is the one of the place, and what has no rule has no rhythm", () => {
  const late = { repeats: "FREQ=WEEKLY;COUNT=2", timeZone: "Australia/Sydney" };
  const rhythm = rhythmOf({ ...late, times: [{ startsAt: "2027-01-11T22:00:00.000Z" }] })!;
  expect(english(rhythm)).toBe("Every week on Tuesday");
  expect(rhythmOf({ ...series("", "2027-01-12"), repeats: null })).toBeNull();
});

const typed = { date: "2027-01-12", ends: "times", times: "6", until: "" };
test.each([
  [{ repeats: "once" }, undefined],
  [{ repeats: "fortnightly" }, "FREQ=WEEKLY;INTERVAL=2;COUNT=6"],
  [{ repeats: "monthly-day" }, "FREQ=MONTHLY;COUNT=6"],
  [{ repeats: "monthly-weekday" }, "FREQ=MONTHLY;BYDAY=2TU;COUNT=6"],
  [{ repeats: "monthly-weekday", date: "2027-01-29" }, "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6"],
  [{ repeats: "weekly", ends: "until", until: "2027-03-02" }, "FREQ=WEEKLY;UNTIL=20270302"],
])("what a form asks for, %j, is the rule %s", (changes, rule) => {
  expect(ruleOf({ ...typed, ...changes })).toBe(rule);
});
