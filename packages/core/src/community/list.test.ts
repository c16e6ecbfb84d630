import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { archiveCommunity, listCommunities, listManagedCommunities, readManagedCommunity } from "./index.ts";

let house: House;
const slugs: string[] = [];
beforeAll(async () => {
  house = await openHouse();
  for (let number = 1; number <= 9; number++) {
    const homeTrust = number % 2 === 0 ? "RJ1" : "7A4";
    const topics = number % 3 === 0 ? ["theatres"] : ["falls"];
    slugs.push(await house.creates({ name: `Community ${number}`, homeTrust, topics }));
    house.passes(60);
  }
  await house.story.joins("community-3", { email: "norfolk@example.org", trust: "RM1" });
  await house.counts(...slugs);
});
afterAll(() => house.table.close());

const defaults = { limit: 4 };
const list = (query: Partial<Parameters<typeof listCommunities>[1]> = {}) =>
  listCommunities(house.table.ctx(), { ...defaults, ...query });
type ManagedQuery = Partial<Parameters<typeof listManagedCommunities>[1]>;
const managed = (query: ManagedQuery = {}, actor: Parameters<House["table"]["ctx"]>[0] = platform) =>
  listManagedCommunities(house.table.ctx(actor), { ...defaults, order: "activity", ...query });

interface Paged {
  communities: { slug: string }[];
  next: string | null;
}
const everyPage = async (read: (cursor: string | undefined) => Promise<Paged>) => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const { communities, next } = await read(cursor);
    pages.push(communities.map(({ slug }) => slug));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return pages;
};

describe("the list for everybody", () => {
  test("comes by last activity: a join brings a community to the top", async () => {
    const [first, second] = (await list()).communities;
    expect(first?.slug).toBe("community-3");
    expect(second?.slug).toBe("community-9");
  });

  test("pages hold each community once, and the last one says so", async () => {
    expect((await everyPage((cursor) => list({ cursor }))).map((page) => page.length)).toEqual([4, 4, 1]);
    const threes = await everyPage((cursor) => list({ cursor, limit: 3 }));
    expect(threes.map((page) => page.length)).toEqual([3, 3, 3]);
    expect(new Set(threes.flat()).size).toBe(9);
  });

  test("filters by topic and by trust with people in it, page by page", async () => {
    const falls = await everyPage((cursor) => list({ topic: " Falls ", cursor, limit: 3 }));
    expect(falls.map((page) => page.length)).toEqual([3, 3]);
    expect((await list({ trust: "RM1" })).communities.map(({ slug }) => slug)).toEqual(["community-3"]);
    expect((await list({ trust: "RM1", topic: "falls" })).communities).toEqual([]);
    expect((await list({ topic: "nothing of that kind" })).next).toBeNull();
  });

  test("refuses a cursor that was altered, made up, or belongs to another list", async () => {
    const { next } = await list();
    const { next: ofTopic } = await list({ topic: "falls" });
    const altered = `${(next ?? "").slice(0, -3)}AAA`;
    for (const cursor of [altered, "made-up", ofTopic ?? ""]) {
      await expect(list({ cursor })).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "cursor", rule: "cursor" }],
      });
    }
    await expect(list({ topic: "theatres", cursor: ofTopic ?? "" })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(list({ topic: "falls", cursor: next ?? "" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the list for administrators", () => {
  test("goes in every order, page by page, without a community twice", async () => {
    for (const order of ["activity", "name", "people"] as const) {
      const pages = await everyPage((cursor) => managed({ order, cursor }));
      expect(new Set(pages.flat()).size, order).toBe(9);
      if (order === "name") expect(pages.flat()).toEqual([...slugs].sort());
      if (order === "people") expect(pages[0]?.[0]).toBe("community-3");
    }
  });

  test("repeats nothing when another community comes to the top between two pages", async () => {
    const first = await managed();
    const extra = await house.creates({ name: "Came between", homeTrust: "RM1" });
    await house.counts(extra);
    const second = await managed({ cursor: first.next ?? "" });
    const shown = new Set(first.communities.map(({ slug }) => slug));
    expect(second.communities.filter(({ slug }) => shown.has(slug))).toEqual([]);
    const { version } = await readManagedCommunity(house.table.ctx(platform), { slug: extra });
    await archiveCommunity(house.table.ctx(platform), { slug: extra, reason: "Only for this test", version });
    await house.counts(extra);
  });

  test("filters by status, stage, topic, trust and words, and counts what fits", async () => {
    expect((await managed({ status: "archived" })).communities.map(({ slug }) => slug)).toEqual([
      "came-between",
    ]);
    expect(await managed({ status: "open", limit: 2 })).toMatchObject({ total: 9 });
    expect(await managed({ stage: "transformation" })).toEqual({ communities: [], total: 0, next: null });
    expect(await managed({ topic: "theatres" })).toMatchObject({ total: 3 });
    expect(await managed({ trust: "RM1" })).toMatchObject({ total: 1 });
    expect((await managed({ q: "community 7" })).communities[0]?.slug).toBe("community-7");
  });

  test("holds only what the grants cover", async () => {
    const seenBy = async (...grants: Parameters<typeof administratorWith>) =>
      (await managed({ limit: 50 }, administratorWith(...grants))).communities.map(({ slug, can }) => [
        slug,
        can.length,
      ]);
    expect((await seenBy("trust:RJ1")).map(([slug]) => slug).sort()).toEqual(
      slugs.filter((_, at) => at % 2 === 1),
    );
    expect(await seenBy("trust:RM1")).toEqual(
      expect.arrayContaining([
        ["community-3", 1],
        ["came-between", expect.any(Number) as number],
      ]),
    );
    expect((await seenBy("community:community-5")).map(([slug]) => slug)).toEqual(["community-5"]);
    expect(await seenBy()).toEqual([]);
    expect(await seenBy("platform")).toHaveLength(10);
  });

  test("is nothing for somebody who is not signed in, and its cursor fits nobody else", async () => {
    await expect(managed({}, { kind: "anyone", network: null })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const { next } = await managed();
    const other = managed({ cursor: next ?? "" }, administratorWith("platform", "trust:RJ1"));
    await expect(other).rejects.toMatchObject({ code: "invalid" });
  });

  test("of one community is refused without a grant for it", async () => {
    const read = (grant: Parameters<typeof administratorWith>[0], slug: string) =>
      readManagedCommunity(house.table.ctx(administratorWith(grant)), { slug });
    expect(await read("trust:RM1", "community-3")).toMatchObject({ can: ["list-members"] });
    await expect(read("trust:RM1", "community-4")).rejects.toMatchObject({ code: "forbidden" });
    await expect(read("community:community-4", "community-3")).rejects.toMatchObject({ code: "forbidden" });
    await expect(read("platform", "not-there")).rejects.toMatchObject({ code: "not-found" });
  });
});
