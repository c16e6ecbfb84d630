import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { editCommunity } from "../community/index.ts";
import { queryAll, transact } from "../store.ts";
import { type ActivityKind, activeOn, activityOf, contributionOf, contributionsIn, dayOf } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const did = (slug: string, kind: ActivityKind, personId = "person_1", trust: string | null = "RJ1") =>
  transact(house.table.db, contributionOf(house.table.ctx(), { slug, personId, trust, kind }));
const today = () => dayOf(house.table.clock.now);
const rowsOf = (slug: string) => activityOf(house.table.ctx(), slug, "2000-01-01");

describe("what somebody contributes", () => {
  test("is counted by kind in one row a day, and coming back alone gives nothing to the others", async () => {
    for (const kind of ["lesson", "lesson", "comment", "return"] as const) await did("one-row", kind);
    const rows = await rowsOf("one-row");
    expect(rows).toMatchObject([
      { day: today(), trust: "RJ1", lesson: 2, comment: 1, return: 1, gathering: 0 },
    ]);
    expect(rows.map(contributionsIn)).toEqual([3]);
  });

  test("of many at once is counted of each", async () => {
    const people = Array.from({ length: 8 }, (_, number) => `person_${number}`);
    await Promise.all(people.map((personId) => did("at-once", "comment", personId)));
    expect((await rowsOf("at-once")).map(contributionsIn)).toEqual(people.map(() => 1));
  });

  test("is found by its day, each community once, and forgotten after 400 days", async () => {
    house.passes(24 * 60 * 60);
    await did("by-day", "lesson", "person_1");
    await did("by-day", "lesson", "person_2");
    await did("by-day-too", "gathering");
    expect(await activeOn(house.table.db, today())).toEqual(["by-day", "by-day-too"]);
    const [row] = await queryAll(house.table.db, { partition: "COMMUNITY#by-day", prefix: "ACTIVITY#" });
    const days = (Number(row?.expiresAtEpochSeconds) - house.table.clock.now.getTime() / 1000) / 86_400;
    // Counted from the beginning of the day.
    expect(Math.ceil(days)).toBe(400);
  });
});

test("looking after a community counts where a person does it, and not where a trust's administrator does", async () => {
  const slug = await house.creates({ name: "Looked after" });
  await editCommunity(house.table.ctx(platform), { slug, version: 1, name: "Looked after well" });
  expect(await rowsOf(slug)).toEqual([]);
  const person = { ...administratorWith(`community:${slug}`), id: "person_7" };
  await editCommunity(house.table.ctx(person), { slug, version: 2, name: "Looked after better" });
  await editCommunity(house.table.ctx(person), { slug, version: 3, name: "Looked after better" });
  const rows = await rowsOf(slug);
  expect(rows).toMatchObject([{ personId: "person_7", facilitation: 1 }]);
  expect(rows[0]?.trust).toBeUndefined();
});
