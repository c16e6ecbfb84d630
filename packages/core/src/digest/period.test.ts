import { expect, test } from "vitest";
import { daysOf, lastPeriod } from "./period.ts";

const period = (frequency: "immediate" | "daily" | "weekly", now: string) => {
  const { from, until } = lastPeriod(frequency, new Date(now));
  return [from, until].map((each) => each.replace(":00.000Z", ""));
};

test("a day ends at seven in the UK, in winter, in summer and on the days between", () => {
  expect(period("daily", "2026-11-24T07:01:00Z")).toEqual(["2026-11-23T07:00", "2026-11-24T07:00"]);
  expect(period("daily", "2026-11-24T07:00:59Z")).toEqual(["2026-11-22T07:00", "2026-11-23T07:00"]);
  expect(period("daily", "2026-07-01T06:01:00Z")).toEqual(["2026-06-30T06:00", "2026-07-01T06:00"]);
  expect(period("daily", "2026-03-29T12:00:00Z")).toEqual(["2026-03-28T07:00", "2026-03-29T06:00"]);
  expect(period("daily", "2026-10-25T12:00:00Z")).toEqual(["2026-10-24T06:00", "2026-10-25T07:00"]);
});

test("a week ends on Monday at seven in the UK", () => {
  expect(period("weekly", "2026-11-23T07:01:00Z")).toEqual(["2026-11-16T07:00", "2026-11-23T07:00"]);
  expect(period("weekly", "2026-11-23T07:00:30Z")).toEqual(["2026-11-09T07:00", "2026-11-16T07:00"]);
  expect(period("weekly", "2026-10-30T00:00:00Z")).toEqual(["2026-10-19T06:00", "2026-10-26T07:00"]);
});

test("at once is within five minutes, so that what comes together is one e-mail", () => {
  expect(period("immediate", "2026-11-24T09:06:00Z")).toEqual(["2026-11-24T09:00", "2026-11-24T09:05"]);
  expect(period("immediate", "2026-11-24T09:05:59Z")).toEqual(["2026-11-24T08:55", "2026-11-24T09:00"]);
});

test("a period touches every day (UTC) of which it has a part", () => {
  expect(daysOf({ from: "2026-02-27T07:00:00.000Z", until: "2026-03-01T07:00:00.000Z" })).toEqual([
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
  ]);
});
