import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse } from "../test/house.ts";
import { addToTally } from "./community/index.ts";
import { firstMembers } from "./membership/store.ts";
import { countMembership } from "./membership/index.ts";
import { transact } from "./store.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.creates({ name: "Everybody's community" });
  await house.story.joins(slug, { email: "first@example.org" });
  await house.counts(slug);
});
const { costs } = openCosts("capacity-count", () => house);

/** Counts the first member once more, as if they were another. */
const counting = async (eventId: string): Promise<void> => {
  const [after] = await firstMembers(house.table.db, slug, 1);
  await countMembership(house.table.ctx(), eventId, { before: undefined, after });
};

const countedIn = async (trusts: number): Promise<void> => {
  for (let at = 0; at < trusts; at += 20) {
    const byTrust = Object.fromEntries(
      Array.from({ length: 20 }, (_, number) => [`R${100 + at + number}`, 1]),
    );
    const sums = { people: 20, byTrust, byDiscipline: {}, joinedAt: null };
    await transact(house.table.db, [addToTally(slug, sums, new Error("gone"))]);
  }
};

test("counting a join costs the same however many people there are, and more with the trusts they are from", async () => {
  await costs("count a join", { read: 1, write: 6 }, () => counting("event-1"));
  await countedIn(220);
  await costs("count a join, people of 220 trusts are there", { read: 1, write: 10 }, () =>
    counting("event-2"),
  );
});
