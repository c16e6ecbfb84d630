import { describe, expect, test } from "vitest";
import { type Figures, nextStage, proposalFor, thresholds } from "./rule.ts";

const nothing: Figures = {
  people: 2,
  trusts: 1,
  gatherings: 0,
  lessons: 0,
  returning: 0,
  recent: 1,
  months: 1,
};
const launched = { ...nothing, people: 9, trusts: 3, gatherings: 2, returning: 3, recent: 5, months: 3 };
const lively = { ...launched, people: 20, trusts: 4, gatherings: 5, lessons: 4, returning: 7, recent: 30 };
const kept = { ...lively, trusts: 8, gatherings: 8, lessons: 12, returning: 20, recent: 60, months: 30 };

describe("the evidence speaks for", () => {
  test.each([
    ["nothing new, where nothing has happened yet", nothing, "potential", null],
    ["coalescing, once people of two trusts meet and come back", launched, "potential", "coalescing"],
    ["one step at a time, however much there is", kept, "potential", "coalescing"],
    ["no step before people of a second trust are in", { ...launched, trusts: 1 }, "potential", null],
    ["no step without anybody who comes back", { ...launched, returning: 2 }, "potential", null],
    ["maturing, once lessons are shared", lively, "coalescing", "maturing"],
    ["no maturing without lessons", { ...lively, lessons: 2 }, "coalescing", null],
    ["stewardship, when it has lasted", kept, "maturing", "stewardship"],
    ["no stewardship in the first year and a half", { ...kept, months: 17 }, "maturing", null],
    ["nothing beyond stewardship while it is alive", kept, "stewardship", null],
    ["no step back for a quiet month", { ...lively, gatherings: 2, lessons: 2 }, "maturing", null],
    [
      "a step back at less than half of all it does",
      { ...lively, gatherings: 1, lessons: 1, returning: 2 },
      "maturing",
      "coalescing",
    ],
    ["no step back while one of its deeds holds", { ...lively, gatherings: 1, lessons: 1 }, "maturing", null],
    ["back to potential", { ...launched, gatherings: 0, returning: 1 }, "coalescing", "potential"],
    ["its end after a silent half-year", { ...nothing, recent: 0, months: 12 }, "maturing", "transformation"],
    [
      "its end from the very first stage",
      { ...nothing, recent: 0, months: 12 },
      "potential",
      "transformation",
    ],
    ["no end before it had a year", { ...nothing, recent: 0, months: 11 }, "potential", null],
    ["nothing once it has ended", { ...nothing, recent: 0, months: 40 }, "transformation", null],
  ] as const)("%s", (_, figures, stage, expected) => {
    expect(proposalFor(figures, { stage, status: "open" })?.stage ?? null).toBe(expected);
  });
});

test("nothing is proposed while a community is paused or archived", () => {
  for (const status of ["paused", "archived"] as const)
    expect(proposalFor(launched, { stage: "potential", status })).toBeNull();
});

test("a proposal names every figure that it rests on, met or missed by less than half", () => {
  const forward = proposalFor(launched, { stage: "potential", status: "open" });
  expect(forward?.because.map(({ measure }) => measure)).toEqual(Object.keys(thresholds.coalescing));
  for (const { found, needed } of forward?.because ?? []) expect(found).toBeGreaterThanOrEqual(needed);
  const back = proposalFor(
    { ...launched, gatherings: 0, returning: 1 },
    { stage: "coalescing", status: "open" },
  );
  expect(back?.because).toEqual([
    { measure: "gatherings", found: 0, needed: 2 },
    { measure: "returning", found: 1, needed: 3 },
  ]);
});

test("what is missing for the next stage is told, and the last two have none to reach", () => {
  expect(nextStage(launched, "coalescing")).toEqual({
    stage: "maturing",
    because: [
      { measure: "trusts", found: 3, needed: 3 },
      { measure: "gatherings", found: 2, needed: 4 },
      { measure: "lessons", found: 0, needed: 3 },
      { measure: "returning", found: 3, needed: 6 },
    ],
  });
  expect(nextStage(kept, "stewardship")).toBeNull();
  expect(nextStage(kept, "transformation")).toBeNull();
});

test("each stage needs at least what the one before it needs", () => {
  const { coalescing, maturing, stewardship } = thresholds;
  expect(maturing.trusts).toBeGreaterThanOrEqual(coalescing.trusts);
  expect(stewardship.trusts).toBeGreaterThanOrEqual(maturing.trusts);
  for (const measure of ["gatherings", "returning"] as const) {
    expect(maturing[measure]).toBeGreaterThan(coalescing[measure]);
    expect(stewardship[measure]).toBeGreaterThan(maturing[measure]);
  }
});
