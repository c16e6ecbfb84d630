import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { listCommunities, matchCommunities } from "./index.ts";
import { readIndex } from "./search.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.counts(await house.creates({ name: "Sepsis in the first hour", topics: ["sepsis"] }));
});
afterAll(() => house.table.close());

const slugs = async (q: string) =>
  (await listCommunities(house.table.ctx(), { q, limit: 5 })).communities.map(({ slug }) => slug);
/** The same table, which does not answer for as long as this lasts. */
const withoutTable = async <T>(run: () => Promise<T>): Promise<T> => {
  const { client } = house.table.db;
  const { send } = client;
  client.send = () => Promise.reject(new Error("the table does not answer"));
  try {
    return await run();
  } finally {
    client.send = send;
  }
};

test("requests at the same time share one refresh, and none sees half an index", async () => {
  await house.counts(
    await house.creates({ name: "Walrus one" }),
    await house.creates({ name: "Walrus two" }),
  );
  const { result, capacity } = await house.table.consumed(() =>
    Promise.all(Array.from({ length: 10 }, () => slugs("walrus"))),
  );
  expect(capacity.calls).toBe(1);
  for (const each of result) expect(each.toSorted()).toEqual(["walrus-one", "walrus-two"]);
});

test("a refresh that fails leaves the index as it was, for a minute, and nothing is read anew", async () => {
  const before = await readIndex(house.table.ctx());
  house.passes(5);
  expect(await withoutTable(() => slugs("sepsis"))).toEqual(["sepsis-in-the-first-hour"]);
  house.passes(61);
  await expect(withoutTable(() => slugs("sepsis"))).rejects.toThrow("does not answer");
  house.passes(2);
  expect(await readIndex(house.table.ctx())).toBe(before);
});

test("matching tells why, in the community's own words, and nothing of what is typed costs a read", async () => {
  const text = "Septic patients in casualty get nothing in the first hour";
  const { result, capacity } = await house.table.consumed(() =>
    matchCommunities(house.table.ctx(), { text, limit: 5 }),
  );
  expect(result.matches.map(({ community, because }) => [community.slug, because[0]])).toEqual([
    ["sepsis-in-the-first-hour", "sepsis"],
  ]);
  expect(capacity).toMatchObject({ read: 0, write: 0 });
  expect(await matchCommunities(house.table.ctx(), { text: "   ", limit: 5 })).toEqual({ matches: [] });
});
