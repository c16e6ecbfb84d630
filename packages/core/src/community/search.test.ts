import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { editCommunity, listCommunities, widgetView } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const slugs = [
    await house.creates({ name: "Sepsis in the first hour", topics: ["sepsis"], problem: "Found too late" }),
    await house.creates({
      name: "Greener theatres",
      problem: "Anaesthetic gas is let into the air",
      topics: ["theatres"],
    }),
    await house.creates({ name: "Dŵr glân ar y ward", language: "cy", problem: "Mae cleifion yn sychedig" }),
    await house.creates({ name: "Café for carers", problem: "Carers meet nobody", topics: ["carers"] }),
  ];
  await house.counts(...slugs);
});
afterAll(() => house.table.close());

const find = async (q: string) =>
  (await listCommunities(house.table.ctx(), { q, limit: 10 })).communities.map(({ slug }) => slug);

describe("searching", () => {
  test.each([
    ["the beginning of a word", "seps", "sepsis-in-the-first-hour"],
    ["a typing error", "theartes", "greener-theatres"],
    ["words of the problem", "anaesthetic gas", "greener-theatres"],
    ["Welsh without its accents", "dwr glan", "dwr-glan-ar-y-ward"],
    ["Welsh with its accents", "dŵr glân", "dwr-glan-ar-y-ward"],
    ["capitals and an accent nobody typed", "CAFE", "cafe-for-carers"],
    ["words of which only some fit", "sepsis zzzzzz", "sepsis-in-the-first-hour"],
  ])("finds by %s", async (_, typed, slug) => {
    expect((await find(typed))[0]).toBe(slug);
  });

  test("finds nothing for what nobody wrote, and breaks on nothing that can be typed", async () => {
    expect(await find("xylophone")).toEqual([]);
    for (const typed of ["<script>", '"', "💥", "*?[(\\", "a".repeat(100), "\u0000"])
      expect(Array.isArray(await find(typed)), typed).toBe(true);
  });

  test("for blanks is the whole list", async () => {
    expect(await find("   ")).toHaveLength(4);
  });

  test("knows a new community and forgets an old name within seconds", async () => {
    const slug = await house.creates({ name: "Walrus" });
    await house.counts(slug);
    expect(await find("walrus")).toEqual([slug]);
    await editCommunity(house.table.ctx(platform), { slug, version: 1, name: "Narwhal" });
    await house.counts(slug);
    expect(await find("walrus")).toEqual([]);
    expect(await find("narwhal")).toEqual([slug]);
  });
});

describe("the widget's first view", () => {
  test("has the trust, the cards and the wording in one answer", async () => {
    const view = await widgetView(house.table.ctx(), { trust: "RJ1" });
    expect(view).toMatchObject({
      trust: { odsCode: "RJ1", name: "Guy's and St Thomas' NHS Foundation Trust" },
      placement: null,
    });
    expect(view.communities.length).toBeGreaterThanOrEqual(4);
    expect(view.wording?.text).not.toBe("");
    const welsh = await widgetView(house.table.ctx(), { trust: "RJ1", language: "cy" });
    expect(welsh.wording).not.toEqual(view.wording);
  });

  test("says of each card what it is written in, whatever the reader speaks", async () => {
    const { communities } = await widgetView(house.table.ctx(), { language: "cy", limit: 50 });
    const languages = Object.fromEntries(communities.map(({ slug, language }) => [slug, language]));
    expect(languages).toMatchObject({ "dwr-glan-ar-y-ward": "cy", "greener-theatres": "en" });
  });

  test.each([["RX9"], ["ZZZZ"], [undefined]])(
    "lists all communities for trust %s, which is not offered",
    async (trust) => {
      const view = await widgetView(house.table.ctx(), { trust });
      expect(view.trust).toBeNull();
      expect(view.communities.length).toBeGreaterThanOrEqual(4);
    },
  );

  test("goes on from its cursor in the list of communities", async () => {
    const { communities, next } = await widgetView(house.table.ctx(), { limit: 2 });
    const rest = await listCommunities(house.table.ctx(), { limit: 50, cursor: next ?? "" });
    const slugs = [...communities, ...rest.communities].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(rest.next).toBeNull();
  });
});
