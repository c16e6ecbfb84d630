import { afterAll, beforeAll, expect, test } from "vitest";
import { calls } from "../../test/gathering.ts";
import { type House, openHouse } from "../../test/house.ts";
import { type HappeningRecord, latestHappenings } from "../happening/index.ts";
import { transact, update } from "../store.ts";
import { tellOf } from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());

const ctx = () => house.table.ctx();
const called = async (changes: Parameters<typeof calls>[2] = {}) => {
  const gatheringId = await calls(house, slug, changes);
  const [happening] = await latestHappenings(ctx(), slug, 1);
  if (happening?.subject.id !== gatheringId) throw new Error("it was not told");
  const becomes = (set: Record<string, unknown>) =>
    transact(house.table.db, [update({ pk: `COMMUNITY#${slug}`, sk: `GATHERING#${gatheringId}` }, { set })]);
  return { gatheringId, happening, becomes };
};
const told = (happening: HappeningRecord) => tellOf(ctx(), happening);

test("a gathering that is told says by whose clocks it begins, and invites to the next time of a series", async () => {
  const zone = { timeZone: "America/New_York", repeats: "FREQ=WEEKLY;COUNT=3" };
  const { gatheringId, happening } = await called(zone);
  const invites = (occurrence: number) => ({
    timeZone: "America/New_York",
    invitation: { slug, gatheringId, occurrence },
  });
  expect(await told(happening)).toMatchObject(invites(0));
  const { now } = house.table.clock;
  house.passes(11 * 24 * 60 * 60);
  expect(await told(happening)).toMatchObject(invites(1));
  house.table.clock.now = now;
});

test("nobody is invited to a gathering that is over or was called elsewhere, and a cancelled one is not told", async () => {
  const { happening, becomes } = await called();
  expect((await told(happening))?.invitation).toBeDefined();
  const { now } = house.table.clock;
  house.passes(11 * 24 * 60 * 60);
  expect(await told(happening)).toMatchObject({ timeZone: "Europe/London" });
  expect(await told(happening)).not.toHaveProperty("invitation");
  house.table.clock.now = now;
  await becomes({ elsewhere: true });
  expect(await told(happening)).not.toHaveProperty("invitation");
  await becomes({ status: "cancelled" });
  expect(await told(happening)).toBeNull();
});
