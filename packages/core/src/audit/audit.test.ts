import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { editCommunity, readHistory } from "../community/index.ts";
import { putNew, transact } from "../store.ts";
import { administratorWith } from "@boundaryless/testing";
import { chainOf, headOf, isUnbroken, transactAudited } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const edited = async (name: string, times: number) => {
  const slug = await house.creates({ name });
  for (let time = 1; time <= times; time++)
    await editCommunity(house.table.ctx(platform), { slug, version: time, name: `${name} ${time}` });
  return slug;
};

const chain = async (slug: string) => {
  const [entries, head] = await Promise.all([chainOf(house.table.db, slug), headOf(house.table.db, slug)]);
  if (!head) throw new Error("no head");
  return { entries, head };
};

describe("the audit chain", () => {
  test("shows every tampering: an altered, a missing, an added and an exchanged entry", async () => {
    const { entries, head } = await chain(await edited("Tampered with", 3));
    expect(isUnbroken(entries, head)).toBe(true);
    const altered = entries.map((entry, index) => (index === 1 ? { ...entry, reason: "never said" } : entry));
    expect(isUnbroken(altered, head)).toBe(false);
    const hidden = entries.map((entry, index) =>
      index === 1 ? { ...entry, actorName: "Somebody else" } : entry,
    );
    expect(isUnbroken(hidden, head)).toBe(false);
    expect(isUnbroken(entries.slice(1), head)).toBe(false);
    expect(isUnbroken(entries.slice(0, -1), head)).toBe(false);
    expect(isUnbroken([...entries, ...entries.slice(-1)], head)).toBe(false);
    const { entries: others } = await chain(await edited("Another chain", 3));
    expect(isUnbroken(others, head)).toBe(false);
    expect(isUnbroken([], head)).toBe(false);
  });

  test("holds although the clock of one process runs behind", async () => {
    const slug = await edited("Clocks differ", 1);
    house.passes(-60);
    await editCommunity(house.table.ctx(platform), { slug, version: 2, name: "Earlier by the clock" });
    house.passes(60);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("holds with ten deeds at once, and each is recorded", async () => {
    const slug = await house.creates({ name: "All at once" });
    const deed = { slug, action: "role-changed" as const };
    const deeds = Array.from({ length: 10 }, (_, number) =>
      transactAudited(house.table.ctx(platform), deed, [putNew({ pk: `DEED#${number}`, sk: "DEED" })]),
    );
    await Promise.all(deeds);
    const { entries } = await chain(slug);
    expect(entries).toHaveLength(11);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("records nothing for a deed that did not happen, and lets nothing happen unrecorded", async () => {
    const slug = await house.creates({ name: "Both or neither" });
    await transact(house.table.db, [putNew({ pk: "TAKEN", sk: "TAKEN" })]);
    const taken = new Error("taken");
    const deed = transactAudited(house.table.ctx(platform), { slug, action: "member-removed" }, [
      putNew({ pk: "FREE", sk: "FREE" }),
      putNew({ pk: "TAKEN", sk: "TAKEN" }, taken),
    ]);
    await expect(deed).rejects.toBe(taken);
    expect(await house.deedsOf(slug)).toEqual(["community-created"]);
    await transact(house.table.db, [putNew({ pk: "FREE", sk: "FREE" })]);
  });
});

describe("the history of a community", () => {
  test("is newest first, page by page, and names who acted", async () => {
    const slug = await edited("Much history", 24);
    const ctx = house.table.ctx(platform);
    const first = await readHistory(ctx, { slug });
    expect(first.entries).toHaveLength(20);
    expect(first.entries[0]).toMatchObject({
      action: "community-edited",
      by: platform.name,
      changes: ["name"],
    });
    const second = await readHistory(ctx, { slug, cursor: first.next ?? "" });
    expect(second.entries.at(-1)).toMatchObject({ action: "community-created" });
    expect(second.next).toBeNull();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(25);
    const other = await house.creates({ name: "Other history" });
    const foreign = readHistory(ctx, { slug: other, cursor: first.next ?? "" });
    await expect(foreign).rejects.toMatchObject({ fields: [{ field: "cursor" }] });
  });

  test("names nobody where a member acted, and is for those who may edit", async () => {
    const slug = await house.story.starts({ name: "Started by a member" }, { email: "member@example.org" });
    const { entries } = await readHistory(house.table.ctx(platform), { slug });
    expect(entries).toMatchObject([{ action: "community-started", by: null }]);
    expect(JSON.stringify(await chainOf(house.table.db, slug))).not.toContain("example.org");
    const own = readHistory(house.table.ctx(administratorWith(`community:${slug}`)), { slug });
    expect((await own).entries).toHaveLength(1);
    const stranger = readHistory(house.table.ctx(administratorWith("trust:7A4")), { slug });
    await expect(stranger).rejects.toMatchObject({ code: "forbidden" });
    await expect(readHistory(house.table.ctx(), { slug })).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
