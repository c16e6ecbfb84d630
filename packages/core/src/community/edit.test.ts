import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { chainOf } from "../audit/index.ts";
import { editCommunity, readCommunity, readManagedCommunity } from "./index.ts";

let house: House;
let slug: string;
let grantees: Awaited<ReturnType<typeof communityWithEveryGrantee>>["grantees"];
beforeAll(async () => {
  house = await openHouse();
  ({ slug, grantees } = await communityWithEveryGrantee(house, "To be edited"));
});
afterAll(() => house.table.close());

type Changes = Omit<Parameters<typeof editCommunity>[1], "slug" | "version">;
const edit = async (changes: Changes, actor: Parameters<House["table"]["ctx"]>[0] = platform) =>
  editCommunity(house.table.ctx(actor), { slug, version: await house.versionOf(slug), ...changes });

const readManaged = () => readManagedCommunity(house.table.ctx(platform), { slug });

describe("editing a community", () => {
  test("changes what is given and leaves the rest, for everybody to see", async () => {
    const before = await readCommunity(house.table.ctx(), { slug });
    const edited = await edit({ name: "Edited", stage: "coalescing" });
    expect(edited).toMatchObject({
      name: "Edited",
      stage: "coalescing",
      version: 2,
      problem: before.problem,
    });
    expect(await readCommunity(house.table.ctx(), { slug })).toMatchObject({
      name: "Edited",
      goal: before.goal,
    });
  });

  test("records which fields changed, in the same transaction", async () => {
    await edit({ difference: "Another difference", topics: ["new"] });
    const last = (await chainOf(house.table.db, slug)).at(-1);
    expect(last).toMatchObject({ action: "community-edited", changes: ["difference", "topics"] });
    expect(last?.actorName).toBe(platform.name);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("a facilitator chooses the licence; until then it is the Open Government Licence", async () => {
    const before = await readCommunity(house.table.ctx(), { slug });
    expect(before.licence).toBe("OGL-UK-3.0");
    const version = await house.versionOf(slug);
    await edit({ licence: "OGL-UK-3.0" });
    expect(await house.versionOf(slug)).toBe(version);
    await edit({ licence: "CC-BY-4.0" }, grantees["its facilitator"]);
    expect(await readCommunity(house.table.ctx(), { slug })).toMatchObject({ licence: "CC-BY-4.0" });
    expect((await chainOf(house.table.db, slug)).at(-1)).toMatchObject({ changes: ["licence"] });
    await expect(edit({ licence: "MIT" as "CC0-1.0" })).rejects.toThrow();
  });

  test("into what it is already writes nothing", async () => {
    const { name, version } = await readManaged();
    const deeds = await house.deedsOf(slug);
    expect(await edit({ name })).toMatchObject({ version });
    expect(await house.deedsOf(slug)).toEqual(deeds);
  });

  test("with a stale version is a conflict, and changes nothing", async () => {
    const version = await house.versionOf(slug);
    await edit({ name: "In between" });
    const stale = editCommunity(house.table.ctx(platform), { slug, version, name: "Too late" });
    await expect(stale).rejects.toMatchObject({ code: "conflict", reason: "stale-version" });
    expect(await house.recordOf(slug)).toMatchObject({ name: "In between" });
  });

  test("twice at once with one version: exactly one wins", async () => {
    const version = await house.versionOf(slug);
    const deeds = await house.deedsOf(slug);
    const results = await Promise.allSettled(
      ["One", "Other", "Third"].map((name) =>
        editCommunity(house.table.ctx(platform), { slug, version, name }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ reason: "stale-version" });
    expect(await house.deedsOf(slug)).toHaveLength(deeds.length + 1);
    expect(await house.versionOf(slug)).toBe(version + 1);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("is allowed to the platform, its home trust and its facilitator, and forbidden to all others", async () => {
    const may = ["platform", "its home trust", "its facilitator"];
    for (const [who, actor] of Object.entries(grantees)) {
      const edited = edit({ name: `Edited by ${who}` }, actor);
      if (may.includes(who)) expect(await edited, who).toMatchObject({ name: `Edited by ${who}` });
      else await expect(edited, who).rejects.toMatchObject({ code: "forbidden", reason: "no-grant" });
    }
    const anyone = edit({}, { kind: "anyone", network: null });
    await expect(anyone).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("that is forbidden says nothing about the fields or the version", async () => {
    const forbidden = editCommunity(house.table.ctx(grantees["another trust"]), {
      slug,
      version: -1,
      name: "",
    });
    await expect(forbidden).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of a community that is not there is not found", async () => {
    const missing = editCommunity(house.table.ctx(platform), { slug: "not-there", version: 1, name: "x" });
    await expect(missing).rejects.toMatchObject({ code: "not-found", reason: "no-such-community" });
  });

  test.each([
    ["an empty name", { name: "" }, "name"],
    ["an unknown stage", { stage: "flying" as "potential" }, "stage"],
    ["a version below one", { version: 0 }, "version"],
  ])("with %s is refused for that field", async (_, changes, field) => {
    const refused = editCommunity(house.table.ctx(platform), { slug, version: 1, ...changes });
    await expect(refused).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });
});
