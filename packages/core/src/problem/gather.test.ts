import { stuckOn } from "@boundaryless/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { type Stuck, addressOf, openStuck, text } from "../../test/stuck.ts";
import { gatherProblem, gatherProblems } from "./gather.ts";
import { groupById, problemById } from "./store.ts";

let house: House;
let stuck: Stuck;
beforeEach(async () => {
  house = await openHouse();
  stuck = openStuck(house);
});
afterEach(() => house.table.close());

const ctx = () => house.table.ctx();
const asked = async () => (await stuck.sent("problem-near")).map(({ to }) => to).sort();
const day = 24 * 60 * 60;

describe("near problems", () => {
  test("of one trust wait for another trust; then all are asked, each with the numbers and nobody's name", async () => {
    await stuck.leaves("ann", "RJ1");
    await stuck.leaves("ben", "RJ1");
    expect(await asked()).toEqual([]);
    await stuck.leaves("cat", "RM1", "GPs get our discharge letters far too late");
    expect(await asked()).toEqual(["ann", "ben", "cat"].map(addressOf));
    // Each is told the words that they share with the others; those of one trust wrote the very same.
    const toCat = (await stuck.sent("problem-near")).find(({ to }) => to === addressOf("cat"));
    expect(toCat?.message).toMatchObject({ people: 3, trusts: 2, shared: ["discharge", "letters"] });
    const said = JSON.stringify(await stuck.sent("problem-near"));
    expect(said.match(/GPs get our/gu)).toHaveLength(1);
    for (const { to, message } of await stuck.sent("problem-near")) {
      const others = ["ann", "ben", "cat"].filter((name) => addressOf(name) !== to);
      for (const name of others) expect(JSON.stringify(message)).not.toContain(name);
    }
  });

  test("of somebody new ask only the new one; other organisations count as their own, however they are written", async () => {
    await stuck.leaves("ann", "", text, { organisation: "St Mary's Hospice" });
    await stuck.leaves("ben", "", text, { organisation: "st  mary's hospice" });
    expect(await asked()).toEqual([]);
    await stuck.leaves("cat", "", text, { organisation: "The Library" });
    await stuck.leaves("dan", "RJ1");
    expect(await asked()).toEqual(["ann", "ben", "cat", "dan"].map(addressOf));
    const toDan = (await stuck.sent("problem-near")).find(({ to }) => to === addressOf("dan"));
    expect(toDan?.message).toMatchObject({ people: 4, trusts: 3 });
  });

  test("that come ten at once make one group and one message each, however often the stream says so", async () => {
    const trusts = ["RJ1", "RM1", "7A4"];
    const ids: string[] = [];
    for (let number = 0; number < 10; number++) {
      const changes = { email: `p${number}@example.org`, trust: trusts[number % 3] };
      ids.push(await stuckOn(house.table, house.story, text, changes));
    }
    const all = () => Promise.all(ids.map((problemId) => gatherProblem(ctx(), problemId)));
    await all();
    await all();
    await gatherProblems(ctx());
    expect(await asked()).toEqual(ids.map((_, number) => `p${number}@example.org`).sort());
    const problems = await Promise.all(
      ids.map((id) => problemById(house.table.db, id, house.table.clock.now)),
    );
    const groups = new Set(problems.map((problem) => problem?.groupId));
    expect(groups.size).toBe(1);
  });

  test("are found by the job where the stream has gathered none", async () => {
    for (const [email, trust] of [
      ["ann@example.org", "RJ1"],
      ["ben@example.org", "RM1"],
    ] as const)
      await stuckOn(house.table, house.story, text, { email, trust });
    await gatherProblems(ctx());
    await gatherProblems(ctx());
    expect(await asked()).toEqual(["ann@example.org", "ben@example.org"]);
  });

  test("count one per person, and none that is withdrawn or has expired", async () => {
    await stuck.leaves("ann", "RJ1");
    await stuck.leaves("ann", "RM1");
    const gone = await stuck.leaves("ben", "RJ1");
    await stuck.presses("withdraw-problem", gone);
    expect(await asked()).toEqual([]);
    house.passes(91 * day);
    await stuck.leaves("cat", "7A4");
    expect(await asked()).toEqual([]);
  });

  test("make groups of twelve at most", async () => {
    for (let number = 1; number <= 14; number++) await stuck.leaves(`p${number}`, number % 2 ? "RJ1" : "RM1");
    const sizes = new Map<string, number>();
    for (let number = 1; number <= 14; number++) {
      const groupId = await stuck.askedIn(`p${number}`);
      sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
    }
    expect([...sizes.values()].sort()).toEqual([12, 2]);
  });

  test("that are renewed keep their group as long as themselves", async () => {
    const ann = await stuck.leaves("ann", "RJ1");
    await stuck.leaves("ben", "RM1");
    const groupId = await stuck.askedIn("ann");
    house.passes(80 * day);
    await stuck.presses("renew-problem", ann);
    house.passes(80 * day);
    expect(await groupById(house.table.db, groupId, house.table.clock.now)).toBeDefined();
  });
});
