import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import { mergeCommunities, moveMerged, readCommunity } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});

const { costs } = openCosts("capacity-merge", () => house);

test("merging costs the same however many members there are; each who moves costs at most 14 write units", async () => {
  const slug = await house.creates({ name: "Ends" });
  const into = await house.creates({ name: "Takes in" });
  for (const name of ["one", "two"]) await house.story.joins(slug, { email: `${name}@example.org` });
  await house.story.joins(into, { email: "two@example.org" });
  await costs("merge two communities", { read: 8, write: 22 }, () =>
    mergeCommunities(house.table.ctx(platform), { slug, into, reason: "The same thing", version: 1 }),
  );
  await costs("a page through a merge", { read: 2, write: 0 }, () =>
    readCommunity(house.table.ctx(), { slug }),
  );
  await costs("move one member", { read: 6, write: 14 }, () => moveMerged(house.table.ctx(), { most: 1 }));
  await costs("move one member, in both", { read: 6, write: 14 }, () =>
    moveMerged(house.table.ctx(), { most: 1 }),
  );
});
