import { GatheringRequest } from "@boundaryless/contract";
import { describe, expect, test } from "vitest";
import { excessOf, occurrencesOf } from "./times.ts";

const weekly = (rule: string, date = "2026-10-12", time = "12:30") =>
  occurrencesOf({ date, time, timeZone: "Europe/London", rule });

describe("the times of a gathering", () => {
  test("are at the same time of day before and after the clocks change, in autumn and in spring", () => {
    expect(weekly("FREQ=WEEKLY;COUNT=4")).toEqual([
      "2026-10-12T11:30:00.000Z",
      "2026-10-19T11:30:00.000Z",
      "2026-10-26T12:30:00.000Z",
      "2026-11-02T12:30:00.000Z",
    ]);
    expect(weekly("FREQ=WEEKLY;INTERVAL=2;COUNT=3", "2027-03-15")).toEqual([
      "2027-03-15T12:30:00.000Z",
      "2027-03-29T11:30:00.000Z",
      "2027-04-12T11:30:00.000Z",
    ]);
  });

  test("that the clocks skip are an hour later, and that they have twice are the first of the two", () => {
    const once = (date: string) =>
      occurrencesOf({ date, time: "01:30", timeZone: "Europe/London", rule: null });
    expect(once("2027-03-28")).toEqual(["2027-03-28T01:30:00.000Z"]);
    expect(once("2026-10-25")).toEqual(["2026-10-25T00:30:00.000Z"]);
  });

  test("are on the same weekday of each month where the rule says so", () => {
    expect(weekly("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-10-30")).toEqual([
      "2026-10-30T12:30:00.000Z",
      "2026-11-27T12:30:00.000Z",
      "2026-12-25T12:30:00.000Z",
    ]);
  });

  test("are on the same day of each month, and none in a month without that day", () => {
    const days = weekly("FREQ=MONTHLY;COUNT=3", "2026-12-31").map((instant) => instant.slice(0, 10));
    expect(days).toEqual(["2026-12-31", "2027-01-31", "2027-03-31"]);
  });

  test("end with the rule, after sixty times or after a year, whichever comes first", () => {
    expect(weekly("FREQ=WEEKLY;UNTIL=20261026")).toHaveLength(3);
    expect(weekly("FREQ=WEEKLY;UNTIL=20261026T122959Z")).toHaveLength(2);
    expect(weekly("FREQ=WEEKLY;UNTIL=99991231")).toHaveLength(53);
    expect(weekly("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270901")).toHaveLength(60);
    expect(weekly("FREQ=MONTHLY;INTERVAL=12;COUNT=60")).toHaveLength(2);
  });

  test.each([
    ["FREQ=WEEKLY;COUNT=53", "2026-10-12", null],
    ["FREQ=WEEKLY;COUNT=54", "2026-10-12", { rule: "seriesTimes", maximum: 53 }],
    ["FREQ=MONTHLY;COUNT=60", "2026-12-31", { rule: "seriesDays", maximum: 8 }],
    ["FREQ=MONTHLY;COUNT=8", "2026-12-31", null],
    ["FREQ=WEEKLY;UNTIL=20271012", "2026-10-12", null],
    ["FREQ=WEEKLY;UNTIL=20280301", "2027-03-01", null],
    ["FREQ=WEEKLY;UNTIL=20271014", "2026-10-12", { rule: "seriesUntil" }],
    ["FREQ=WEEKLY;UNTIL=99991231", "2026-10-12", { rule: "seriesUntil" }],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270901", "2026-10-12", { rule: "seriesMany", maximum: 60 }],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=60", "2026-10-12", null],
  ])("that %s asks for from %s are all there, or it is said what goes too far", (rule, date, excess) => {
    expect(excessOf({ date, time: "12:30", timeZone: "Europe/London", rule })).toEqual(excess);
  });

  test("are none for a date that is in no calendar", () => {
    for (const date of ["2027-02-30", "2027-13-01"])
      expect(occurrencesOf({ date, time: "12:30", timeZone: "Europe/London", rule: null })).toEqual([]);
  });
});

const request = (changes: object) => ({
  title: "Lights at the bed",
  date: "2027-03-25",
  time: "12:30",
  timeZone: "Europe/London",
  minutes: 45,
  place: "Room 4",
  ...changes,
});
const faultsOf = (changes: object): string[] => {
  const parsed = GatheringRequest.safeParse(request(changes));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

describe("what is asked", () => {
  test.each([
    "FREQ=SECONDLY;COUNT=60",
    "FREQ=DAILY;COUNT=10",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;COUNT=61",
    "FREQ=WEEKLY;COUNT=999999999",
    "FREQ=WEEKLY;COUNT=2;COUNT=3",
    "FREQ=WEEKLY;COUNT=2;UNTIL=20270101",
    "FREQ=WEEKLY;INTERVAL=0;COUNT=2",
    "FREQ=WEEKLY;BYDAY=1MO;COUNT=2",
    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2",
    "FREQ=WEEKLY;COUNT=2\r\nATTENDEE:mailto:x@example.org",
    "FREQ=WEEKLY;COUNT=2;BYSETPOS=1",
    "FREQ=MONTHLY;UNTIL=20271340",
    "FREQ=MONTHLY;UNTIL=20270229",
    "FREQ=WEEKLY;UNTIL=20270201T250000Z",
    `FREQ=WEEKLY;COUNT=2;BYDAY=${"MO,".repeat(10_000)}MO`,
  ])("is refused with the rule %.60s", (repeats) => {
    expect(faultsOf({ repeats })).toEqual(["repeats rule"]);
  });

  test.each([
    "http://example.org/meet",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://user:secret@example.org/",
    'https://example.org/"><script>',
    "https://example.org/\r\nATTENDEE:x",
    "example.org",
  ])("is refused with the address %s", (onlineUrl) => {
    expect(faultsOf({ onlineUrl })).toEqual(["onlineUrl https"]);
  });

  test("needs a place or an address, a time zone with a name, and figures within bounds", () => {
    expect(faultsOf({ place: undefined })).toEqual(["place where"]);
    expect(faultsOf({ place: undefined, onlineUrl: "https://example.org/meet" })).toEqual([]);
    for (const timeZone of ["Europe/Nowhere", "+01:00", "../../etc"])
      expect(faultsOf({ timeZone })).toEqual(["timeZone timeZone"]);
    expect(faultsOf({ minutes: 4, capacity: 0, time: "24:00", date: "25.3.2027" })).toEqual([
      "date date",
      "time time",
      "minutes minutes",
      "capacity capacity",
    ]);
  });
});
