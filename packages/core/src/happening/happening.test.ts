import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transact } from "../store.ts";
import { type Happened, happened, happeningsOf, happeningsOn, latestHappenings } from "./index.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

const lesson = (slug: string, id: string): Happened => ({
  slug,
  kind: "lesson",
  subject: { kind: "lesson", id },
  personId: "person_1",
});
const note = async (at: string, what: Happened) => {
  table.clock.now = new Date(at);
  await transact(table.ctx().db, [happened(table.ctx(), what)]);
};

describe("happenings", () => {
  test("are found by community and time, and by day, and hold references only", async () => {
    await note("2026-11-22T23:59:59.000Z", lesson("falls", "one"));
    await note("2026-11-23T00:00:00.000Z", lesson("falls", "two"));
    await note("2026-11-23T08:00:00.000Z", lesson("sepsis", "three"));
    const day = { from: "2026-11-23T00:00:00.000Z", until: "2026-11-24T00:00:00.000Z" };
    expect((await happeningsOf(table.ctx(), "falls", day)).map(({ subject }) => subject.id)).toEqual(["two"]);
    const all = await happeningsOn(table.ctx().db, "2026-11-23", table.clock.now);
    expect(all.map(({ slug, subject }) => [slug, subject.id])).toEqual([
      ["falls", "two"],
      ["sepsis", "three"],
    ]);
    expect((await latestHappenings(table.ctx(), "falls", 1)).map(({ subject }) => subject.id)).toEqual([
      "two",
    ]);
    expect(Object.keys(all[0] ?? {}).sort()).toEqual(
      ["at", "expiresAtEpochSeconds", "happeningId", "kind", "personId", "slug", "subject", "type"].sort(),
    );
  });

  test("are gone after 40 days, also while the table has not deleted them yet", async () => {
    await note("2026-01-01T00:00:00.000Z", lesson("old", "one"));
    table.clock.now = new Date("2026-02-11T00:00:00.000Z");
    const ever = { from: "2025-01-01", until: "2027-01-01" };
    expect(await happeningsOf(table.ctx(), "old", ever)).toEqual([]);
  });
});
