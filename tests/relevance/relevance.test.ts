import { type FreshTable, freshTable } from "@boundaryless/testing";
import { sampleCommunities } from "@boundaryless/local/sample/communities";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Measured, matched, meanOf, measure, plantTexts, searched } from "./measure.ts";
import {
  type Query,
  answered,
  inLessons,
  later,
  laterProblems,
  problems,
  queries,
  unrelated,
} from "./queries.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
  await plantTexts(table.ctx({ kind: "system", name: "relevance" }));
}, 120_000);
afterAll(() => table.close());

const ctx = () => table.ctx();
const report = (what: string, measured: readonly Measured[]): void => {
  const missed = measured.filter(({ reciprocal }) => reciprocal < 1);
  const lines = missed.map(
    ({ typed, reciprocal, found }) => `  ${reciprocal.toFixed(2)} ${typed} → ${found.slice(0, 3).join(", ")}`,
  );
  console.log(`${what}: MRR ${meanOf(measured).toFixed(3)} of ${measured.length}`, `\n${lines.join("\n")}`);
};

test("the queries are many, differ, and expect communities of the sample that everybody may see", () => {
  const open = sampleCommunities.filter(({ status }) => status === "open").map(({ slug }) => slug);
  const all: readonly Query[] = [
    ...queries,
    ...problems,
    ...later,
    ...laterProblems,
    ...inLessons,
    ...answered,
  ];
  expect(queries.length).toBeGreaterThanOrEqual(90);
  expect(problems.length).toBeGreaterThanOrEqual(30);
  expect(new Set(all.map(([typed]) => typed)).size).toBe(all.length);
  for (const [typed, ...expected] of all)
    for (const slug of expected) expect(open, `${typed}: ${slug}`).toContain(slug);
});

describe("relevance", () => {
  test("of search: the mean reciprocal rank is at least 0.85", async () => {
    const measured = await measure(queries, (typed) => searched(ctx(), typed));
    report("search", measured);
    expect(meanOf(measured)).toBeGreaterThanOrEqual(0.85);
  });

  test("of matches for whole sentences: the mean reciprocal rank is at least 0.85", async () => {
    const measured = await measure(problems, (typed) => matched(ctx(), typed));
    report("matches", measured);
    expect(meanOf(measured)).toBeGreaterThanOrEqual(0.85);
  });

  test("of queries written after the vocabulary: both ranks are at least 0.75", async () => {
    const typed = await measure(later, (q) => searched(ctx(), q));
    report("search, second set", typed);
    const said = await measure(laterProblems, (text) => matched(ctx(), text));
    report("matches, second set", said);
    expect(Math.min(meanOf(typed), meanOf(said))).toBeGreaterThanOrEqual(0.75);
  });

  test("of what only lessons say: of search at least 0.85, of matches at least 0.6", async () => {
    expect(inLessons.length).toBeGreaterThanOrEqual(12);
    const typed = await measure(inLessons, (q) => searched(ctx(), q));
    report("search, in lessons", typed);
    expect(meanOf(typed)).toBeGreaterThanOrEqual(0.85);
    const said = await measure(answered, (text) => matched(ctx(), text));
    report("matches, answered by lessons", said);
    expect(meanOf(said)).toBeGreaterThanOrEqual(0.6);
  });

  test.each(unrelated)("matches nothing to %j", async (text) => {
    expect(await matched(ctx(), text)).toEqual([]);
  });

  test("a paused and an archived community are neither found nor matched", async () => {
    for (const typed of ["virtual ward weekends readings", "letters patients can read clinic letters"]) {
      const hidden = ["virtual-ward-at-weekends", "letters-patients-can-read"];
      expect([...(await searched(ctx(), typed)), ...(await matched(ctx(), typed))]).not.toEqual(
        expect.arrayContaining([expect.stringMatching(new RegExp(hidden.join("|")))]),
      );
    }
  });
});
