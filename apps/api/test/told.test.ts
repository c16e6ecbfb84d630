import { Refusal } from "@boundaryless/core";
import { expect, test } from "vitest";
import { told } from "../src/answer/told.ts";

const refusal = (now: string, retryAt: string, worksUntil?: string): Refusal =>
  new Refusal("too-many", "starts-first-week", {
    retryAfterSeconds: (Date.parse(retryAt) - Date.parse(now)) / 1000,
    retryAt: new Date(retryAt),
    worksUntil: worksUntil === undefined ? undefined : new Date(worksUntil),
  });
const after = (text: string): string => text.split(/(?:most|mwyafswm)\. /u)[1] ?? "";

test.each([
  // In summer the United Kingdom is an hour ahead of UTC; days begin there, not here.
  [
    "2026-07-01T12:00:00Z",
    "2026-07-01T12:20:00Z",
    "Try again after 13:20.",
    "Rhowch gynnig arall arni ar ôl 13:20.",
  ],
  [
    "2026-12-01T12:00:00Z",
    "2026-12-01T12:19:01Z",
    "Try again after 12:20.",
    "Rhowch gynnig arall arni ar ôl 12:20.",
  ],
  [
    "2026-07-01T22:30:00Z",
    "2026-07-01T23:30:00Z",
    "Try again tomorrow after 00:30.",
    "Rhowch gynnig arall arni yfory ar ôl 00:30.",
  ],
  [
    "2026-11-24T12:00:00Z",
    "2026-12-01T14:05:00Z",
    "Try again on Tuesday 1 December after 14:05.",
    "Rhowch gynnig arall arni ddydd Mawrth 1 Rhagfyr ar ôl 14:05.",
  ],
])("refused at %s until %s, a person is told a time they can use", (now, retryAt, english, welsh) => {
  expect(after(told("en", refusal(now, retryAt)))).toBe(english);
  expect(after(told("cy", refusal(now, retryAt)))).toBe(welsh);
});

test("what waits says until when it does", () => {
  const waits = refusal("2026-11-24T12:00:00Z", "2026-12-01T14:05:00Z", "2026-12-02T14:05:00Z");
  expect(told("en", waits)).toContain("the same link and code work until Wednesday 2 December, 14:05.");
  expect(told("cy", waits)).toContain("yn gweithio tan ddydd Mercher 2 Rhagfyr, 14:05.");
});

test("what has no time to wait for says none", () => {
  expect(told("en", new Refusal("conflict", "community-paused"))).not.toMatch(/\d/u);
});
