import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { type Stuck, openStuck } from "../../test/stuck.ts";
import { remindOfProblems } from "./remind.ts";

let house: House;
let stuck: Stuck;
beforeAll(async () => {
  house = await openHouse();
  stuck = openStuck(house);
});
afterAll(() => house.table.close());

const day = 24 * 60 * 60;
const reminds = () => remindOfProblems(house.table.ctx());
const reminded = async () => (await stuck.sent("problem-expiring")).map(({ to }) => to.split("@")[0]);

test("people are reminded once within the last week, again only after they have renewed, and never once withdrawn", async () => {
  const kept = await stuck.leaves("kept", "RJ1");
  const gone = await stuck.leaves("gone", "RJ1", "Nobody knows who is on call at weekends");
  await reminds();
  expect(await reminded()).toEqual([]);
  await stuck.presses("withdraw-problem", gone);
  house.passes(84 * day);
  await Promise.all([reminds(), reminds()]);
  await reminds();
  expect(await reminded()).toEqual(["kept"]);
  await stuck.presses("renew-problem", kept);
  await reminds();
  expect(await reminded()).toEqual(["kept"]);
  house.passes(84 * day);
  await reminds();
  expect(await reminded()).toEqual(["kept", "kept"]);
  house.passes(7 * day);
  await reminds();
  expect(await reminded()).toEqual(["kept", "kept"]);
});
