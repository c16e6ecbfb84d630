import { beforeAll, expect, test } from "vitest";
import { emailOf, plantComment, plantCrowd } from "../test/crowd.ts";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse } from "../test/house.ts";
import * as core from "./index.ts";

const people = 200;
const communities = 10;
const each = 3;
let house: House;
beforeAll(async () => {
  house = await openHouse();
  house.table.clock.now = new Date("2026-11-10T12:00:00Z");
  const slugs: string[] = [];
  for (let at = 0; at < communities; at++) slugs.push(await house.creates({ name: `Community ${at}` }));
  await plantCrowd(house.table, people, (index) =>
    Array.from({ length: each }, (_, which) => slugs[(index + which * 3) % communities] ?? ""),
  );
  house.table.clock.now = new Date("2026-11-17T12:00:00Z");
  for (const slug of slugs)
    await plantComment(house.table, slug, { personId: "person_else", name: "Else" }, "Said in a sentence.");
  house.table.clock.now = new Date("2026-11-23T07:02:00Z");
}, 60_000);

const { costs } = openCosts("capacity-digest", () => house);

test("a digest costs a few units for each of its readers, and a minute without one next to nothing", async () => {
  const owed = await costs(
    "owe a weekly digest, a reader in three communities",
    { read: 3, write: 3 },
    () => core.sendDigests(house.table.ctx()),
    people,
  );
  expect(owed).toBe(people);
  await costs("digests, nothing due", { read: 3, write: 0 }, () => core.sendDigests(house.table.ctx()));
  house.passes(3600);
  const read = core.newsReader(house.table.ctx());
  const told = new Set<string>();
  const send: core.Send = async (message) => {
    if (message.template !== "digest") return;
    const news = await read(message);
    expect(news).toHaveLength(each);
    told.add(message.to);
  };
  await costs(
    "send a digest, a reader in three communities",
    { read: 3, write: 6 },
    () => core.deliverDue(house.table.ctx(), send, { most: people, perSecond: 10_000 }),
    people,
  );
  expect([told.size, told.has(emailOf(0))]).toEqual([people, true]);
}, 60_000);
