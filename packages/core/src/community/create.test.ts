import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, goalOfTest, openHouse, platform } from "../../test/house.ts";
import { createCommunity, readCommunity } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const create = (
  changes: Parameters<typeof goalOfTest>[0] = {},
  actor: Parameters<House["table"]["ctx"]>[0] = platform,
) => createCommunity(house.table.ctx(actor), goalOfTest(changes));

describe("creating a community", () => {
  test("makes it open at once, with its goal, home trust and what its creator may do", async () => {
    const created = await create({ name: "Open at once" });
    expect(created).toMatchObject({
      slug: "open-at-once",
      status: "open",
      stage: "potential",
      people: 0,
      version: 1,
      homeTrust: { odsCode: "RJ1" },
      can: expect.arrayContaining(["edit", "pause", "archive"]) as unknown,
    });
    expect(created.can).not.toContain("restore");
    expect(await readCommunity(house.table.ctx(), { slug: "open-at-once" })).toMatchObject({
      goal: "Patients fall on the way to the toilet at night. Nobody falls who need not have been alone.",
    });
    expect(await house.deedsOf("open-at-once")).toEqual(["community-created"]);
    expect(await house.chainHolds("open-at-once")).toBe(true);
  });

  test("without a home trust is for the platform", async () => {
    const { homeTrust: _, ...goal } = goalOfTest({ name: "Of no trust" });
    expect((await createCommunity(house.table.ctx(platform), goal)).homeTrust).toBeNull();
    const trust = createCommunity(house.table.ctx(administratorWith("trust:RJ1")), goal);
    await expect(trust).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is allowed to a trust for itself only", async () => {
    const own = administratorWith("trust:RM1");
    expect(await create({ name: "Norfolk's own", homeTrust: "RM1" }, own)).toMatchObject({
      homeTrust: { odsCode: "RM1" },
    });
    await expect(create({ homeTrust: "RJ1" }, own)).rejects.toMatchObject({
      code: "forbidden",
      reason: "no-grant",
    });
  });

  test.each([
    ["a facilitator", administratorWith("community:open-at-once")],
    ["somebody without a grant", administratorWith()],
  ])("is forbidden to %s, before anything is said about the fields", async (_, actor) => {
    await expect(create({ name: "" }, actor)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is nothing for somebody who is not signed in, nor for the installation itself", async () => {
    const anyone = create({}, { kind: "anyone", network: null });
    await expect(anyone).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(create({}, { kind: "system", name: "test" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  test.each([
    ["no name", { name: " \u200B " }, "name", "required"],
    ["a name too long", { name: "x".repeat(81) }, "name", "tooLong"],
    ["a problem too long", { problem: "x".repeat(281) }, "problem", "tooLong"],
    ["six topics", { topics: ["a", "b", "c", "d", "e", "f"] }, "topics", "tooMany"],
  ])("with %s names the field", async (_, changes, field, rule) => {
    await expect(create(changes)).rejects.toMatchObject({ issues: [{ path: [field], message: rule }] });
  });

  test("of a closed or unknown trust names the field", async () => {
    for (const homeTrust of ["RX9", "ZZZ"]) {
      await expect(create({ homeTrust })).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "homeTrust", rule: "unknownTrust" }],
      });
    }
  });

  test("keeps topics once each, in lower case", async () => {
    const { topics } = await create({ name: "Topics", topics: ["Falls", "falls ", "Night  Shift"] });
    expect(topics).toEqual(["falls", "night shift"]);
  });
});

describe("the address of a community", () => {
  test("is its name in plain letters", async () => {
    const slugs = [];
    for (const name of ["Dŵr glân — i bawb!", "  ÉTAGE 2 (night) ", "9-to-5 & beyond"])
      slugs.push((await create({ name })).slug);
    expect(slugs).toEqual(["dwr-glan-i-bawb", "etage-2-night", "9-to-5-beyond"]);
  });

  test("is never given twice, also to ten who ask at once", async () => {
    const created = await Promise.all(
      Array.from({ length: 10 }, () => create({ name: "The very same name" })),
    );
    const slugs = created.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(10);
    for (const slug of slugs) expect(slug).toMatch(/^the-very-same-name(-\w+)?$/);
  });

  test("exists for names without a Latin letter, however many there are", async () => {
    const slugs = new Set<string>();
    for (let number = 1; number <= 25; number++)
      slugs.add((await create({ name: `مجتمع ${"م".repeat(number)}` })).slug);
    expect(slugs.size).toBe(25);
    expect(slugs).toContain("community");
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("stays within its length for the longest name", async () => {
    const name = `${"long ".repeat(15)}name`;
    for (let time = 0; time < 2; time++) expect((await create({ name })).slug.length).toBeLessThanOrEqual(70);
  });
});
