import { limits } from "@boundaryless/contract";
import { administratorWith, joinOf } from "@boundaryless/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { type House, openHouse, platform } from "../../test/house.ts";
import { headOf, isUnbroken, chainOf } from "../audit/index.ts";
import { pauseCommunity } from "../community/index.ts";
import { placedList, placedView } from "../installation/index.ts";
import { MembershipRecord } from "../membership/index.ts";
import { queryAll } from "../store.ts";
import { forgetDirectory, readTrustHistory, saveTrust, trustByCode } from "../trust/index.ts";
import { countJoin } from "./count.ts";
import { countView, readPlacing } from "./index.ts";
import { changePlacement, createPlacement, lockPlacements, removePlacement } from "./manage.ts";
import { listPlacements, readCounts } from "./read.ts";
import { noteRefused } from "./refused.ts";

let house: House;
const slugs: string[] = [];
beforeAll(async () => {
  house = await openHouse();
  for (let n = 1; n <= 4; n++) slugs.push(await house.creates({ name: `Community ${n}` }));
  for (const slug of slugs) await house.counts(slug);
});
afterAll(() => house.table.close());
// What is known of a page is kept for some seconds, what is known of trusts and cards for a minute.
beforeEach(() => house.passes(61));

const own = administratorWith("trust:RJ1");
const ctx = (as = own) => house.table.ctx(as);
const anyone = () => house.table.ctx();
const leeds = "https://intranet.leedsth.nhs.uk";
const settings = {
  name: "Front page",
  origins: [leeds],
  featured: [] as string[],
  language: null,
  theme: null,
};
const created = (changes: Partial<Parameters<typeof createPlacement>[1]> = {}, odsCode = "RJ1", as = own) =>
  createPlacement(ctx(as), { odsCode, ...settings, ...changes });
const emptied = async (odsCode = "RJ1") => {
  const { placements, locked, version } = await listPlacements(ctx(platform), { odsCode });
  if (locked) await lockPlacements(ctx(platform), { odsCode, locked: false, version });
  for (const { placementId } of placements) await removePlacement(ctx(platform), { placementId });
};
const locks = async (locked: boolean, odsCode = "RJ1") => {
  const { version } = await listPlacements(ctx(platform), { odsCode });
  return lockPlacements(ctx(platform), { odsCode, locked, version });
};
const stranger = administratorWith("trust:7A4");

describe("a placement", () => {
  test("is created, changed and removed by its trust, and every deed stands in the trust's history", async () => {
    const { placementId, version } = await created({ featured: [slugs[1]!], language: "cy", theme: "dark" });
    const changed = await changePlacement(ctx(), { placementId, version, name: "Ward page", theme: null });
    expect(changed).toMatchObject({ name: "Ward page", theme: null, language: "cy", version: 2 });
    expect(changed.featured).toEqual([{ slug: slugs[1], name: "Community 2", open: true }]);
    expect((await listPlacements(ctx(), { odsCode: "RJ1" })).placements).toEqual([changed]);
    await locks(true);
    await locks(false);
    await removePlacement(ctx(), { placementId });
    const { entries } = await readTrustHistory(ctx(), { odsCode: "RJ1" });
    expect(entries.map(({ action }) => action)).toEqual([
      "placement-removed",
      "placements-unlocked",
      "placements-locked",
      "placement-changed",
      "placement-created",
    ]);
    expect(entries[3]?.changes).toEqual(["name", "theme"]);
    const head = await headOf(house.table.db, "trust:RJ1");
    expect(head && isUnbroken(await chainOf(house.table.db, "trust:RJ1"), head)).toBe(true);
    await expect(removePlacement(ctx(), { placementId })).rejects.toMatchObject({ code: "not-found" });
  });

  test("is nobody else's: not signed in, another trust, a community's facilitator", async () => {
    const { placementId, version } = await created();
    const deeds = (as: Parameters<typeof house.table.ctx>[0]) => {
      const c = house.table.ctx(as);
      return [
        createPlacement(c, { odsCode: "RJ1", ...settings }),
        listPlacements(c, { odsCode: "RJ1" }),
        lockPlacements(c, { odsCode: "RJ1", locked: true, version: 1 }),
        changePlacement(c, { placementId, version, name: "Mine" }),
        removePlacement(c, { placementId }),
        readCounts(c, { of: placementId }),
        readCounts(c, { of: "trust:RJ1" }),
      ];
    };
    const codes = async (as: Parameters<typeof house.table.ctx>[0]) =>
      (await Promise.allSettled(deeds(as))).map((each) =>
        each.status === "rejected" ? (each.reason as { code: string }).code : "done",
      );
    expect(new Set(await codes(undefined))).toEqual(new Set(["unauthenticated"]));
    expect(new Set(await codes(stranger))).toEqual(new Set(["forbidden"]));
    expect(new Set(await codes(administratorWith(`community:${slugs[0]}`)))).toEqual(new Set(["forbidden"]));
    await emptied();
  });

  test("a slip in an origin is refused with what was meant, also against pages that were refused lately", async () => {
    await created();
    await noteRefused(anyone(), "RJ1", "https://hub.leedsth.nhs.uk");
    const typed = [
      "intranet.leedsth.nhs.uk",
      "https://hbu.leedsth.nhs.uk",
      "https://learn.example.org",
      leeds,
    ];
    const attempt = created({ origins: typed });
    await expect(attempt).rejects.toMatchObject({
      code: "invalid",
      fields: [
        { field: "origins.0", rule: "originScheme", suggestion: leeds },
        { field: "origins.1", rule: "originSlip", suggestion: "https://hub.leedsth.nhs.uk" },
      ],
    });
    const meant = await created({ origins: [typed[1]!, leeds, `${leeds}/`], sure: true });
    expect(meant.origins).toEqual([typed[1], leeds]);
    await emptied();
  });

  test("of ten that are created at once where one place is left, one is", async () => {
    for (let n = 1; n < limits.placements; n++) await created({ name: `Page ${n}` });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => created()));
    const made = results.filter(({ status }) => status === "fulfilled");
    expect(made).toHaveLength(1);
    expect((await listPlacements(ctx(), { odsCode: "RJ1" })).placements).toHaveLength(limits.placements);
    await emptied();
  });

  test("a stale version is a conflict and changes nothing", async () => {
    const { placementId, version } = await created();
    await changePlacement(ctx(), { placementId, version, name: "First" });
    const second = changePlacement(ctx(), { placementId, version, name: "Second" });
    await expect(second).rejects.toMatchObject({ code: "conflict", reason: "stale-version" });
    expect((await listPlacements(ctx(), { odsCode: "RJ1" })).placements[0]?.name).toBe("First");
    const again = lockPlacements(ctx(), { odsCode: "RJ1", locked: true, version: 0 });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    await emptied();
  });
});

describe("where the widget may stand", () => {
  const pages = async (trust?: string, placement?: string) => {
    house.passes(6);
    const { callers, framers } = await readPlacing(anyone(), { trust, placement });
    return { callers, framers };
  };
  const anywhere = { callers: null, framers: null };

  test("is anywhere until the trust locks, but a placement says who may frame it", async () => {
    const { placementId } = await created();
    const { placementId: everywhere } = await created({ origins: [] });
    expect(await pages("RJ1")).toEqual(anywhere);
    expect(await pages()).toEqual(anywhere);
    expect(await pages("RJ1", "placement_nonsense")).toEqual(anywhere);
    expect(await pages("RJ1", everywhere)).toEqual(anywhere);
    expect(await pages("RJ1", placementId)).toEqual({ callers: null, framers: [leeds] });
    await locks(true);
    expect(await pages("RJ1")).toEqual({ callers: [leeds], framers: [leeds] });
    expect(await pages("RJ1", everywhere)).toEqual({ callers: [], framers: [] });
    expect(await pages(undefined, placementId)).toEqual({ callers: [leeds], framers: [leeds] });
    expect(await pages("RM1")).toEqual(anywhere);
    await emptied();
    expect(await pages("RJ1", placementId)).toEqual(anywhere);
  });

  test("nobody passes one trust's lock with the placement of another", async () => {
    const other = "https://other.example.org";
    const { placementId } = await created({ origins: [other, leeds] }, "RM1", platform);
    await created();
    await locks(true);
    expect(await pages("RJ1", placementId)).toEqual({ callers: [leeds], framers: [leeds] });
    await emptied();
    await emptied("RM1");
  });

  test("a placement that is handed over goes on working for pages that name the trust which was merged", async () => {
    const { placementId, version } = await created({ language: "cy" });
    await locks(true);
    const both = administratorWith("trust:RJ1", "trust:RM1");
    const alone = changePlacement(ctx(), { placementId, version, trust: "RM1" });
    await expect(alone).rejects.toMatchObject({ code: "forbidden" });
    const unknown = changePlacement(ctx(platform), { placementId, version, trust: "ZZZ" });
    await expect(unknown).rejects.toMatchObject({ code: "not-found" });
    await changePlacement(ctx(both), { placementId, version, trust: "RM1" });
    const trust = (await trustByCode(house.table.db, "RJ1"))!;
    await saveTrust(house.table.db, { ...trust, closedOn: "2020-01-01" });
    forgetDirectory(house.table.db);
    expect(await pages("RJ1", placementId)).toEqual({ callers: null, framers: [leeds] });
    const view = await placedView(anyone(), { trust: "RJ1", placement: placementId });
    expect(view.trust?.odsCode).toBe("RM1");
    expect(view.placement).toMatchObject({ id: placementId, language: "cy" });
    expect((await listPlacements(ctx(both), { odsCode: "RM1" })).placements).toHaveLength(1);
    expect((await readTrustHistory(ctx(both), { odsCode: "RM1" })).entries[0]?.changes).toEqual(["trust"]);
    await saveTrust(house.table.db, trust);
    forgetDirectory(house.table.db);
    await emptied("RM1");
    await emptied();
  });
});

test("a view in brief has of each community what a list shows: the beginning of its goal, and no news", async () => {
  const { communities: whole, wording } = await placedView(anyone(), { limit: 50 });
  const { communities: brief, ...rest } = await placedView(anyone(), { limit: 50, brief: "yes" });
  expect(wording?.text).toBeTruthy();
  expect(rest).not.toHaveProperty("wording");
  expect(whole.length).toBeGreaterThan(0);
  expect(brief).toEqual(
    whole.map((card) => ({
      ...card,
      goal: card.goal.length > 200 ? (expect.stringMatching(/^.{100,199}…$/su) as string) : card.goal,
      nextGathering: null,
      latestLesson: null,
    })),
  );
});

describe("the first view of a placement", () => {
  const view = (placement: string | undefined, query: object = {}) => {
    house.passes(61);
    return placedView(anyone(), { trust: "RJ1", placement, ...query });
  };

  test("has its communities first, in their order, and nobody is left out; closed ones are not shown", async () => {
    const { placementId } = await created({ featured: [slugs[2]!, slugs[0]!, "gone-for-good"] });
    const usual = (await view(undefined)).communities.map(({ slug }) => slug);
    const placed = await view(placementId);
    expect(placed.communities.map(({ slug }) => slug)).toEqual([
      slugs[2],
      slugs[0],
      ...usual.filter((slug) => slug !== slugs[2] && slug !== slugs[0]),
    ]);
    expect(placed.placement?.featured).toEqual([slugs[2], slugs[0]]);
    expect((await view(placementId, { limit: 1 })).communities.slice(0, 2).map(({ slug }) => slug)).toEqual([
      slugs[2],
      slugs[0],
    ]);
    const { placement } = await readPlacing(anyone(), { placement: placementId });
    const framed = await placedList(anyone(), { where: "everywhere", limit: 1 }, placement);
    expect(framed.communities.slice(0, 2).map(({ slug }) => slug)).toEqual([slugs[2], slugs[0]]);
    const found = await placedList(anyone(), { where: "everywhere", limit: 5, q: "Community 4" }, placement);
    expect(found).toMatchObject({ featured: [] });
    expect(found.communities[0]?.slug).toBe(slugs[3]);
    const version = await house.versionOf(slugs[2]!);
    await pauseCommunity(ctx(platform), { slug: slugs[2]!, version, reason: "Spam" });
    await house.counts(slugs[2]!);
    expect((await view(placementId)).placement?.featured).toEqual([slugs[0]]);
    expect(
      (await listPlacements(ctx(), { odsCode: "RJ1" })).placements[0]?.featured.map(({ open }) => open),
    ).toEqual([false, true, false]);
    await emptied();
  });

  test("speaks the placement's language unless the widget says one, and is told null where it is unknown", async () => {
    const { placementId } = await created({ language: "cy", theme: "auto" });
    const languageOf = async (placement: string | undefined, query: object) =>
      (await view(placement, query)).wording?.text.startsWith("Rwy") ? "cy" : "en";
    expect(await languageOf(placementId, { otherwise: "en" })).toBe("cy");
    expect(await languageOf(placementId, { language: "en" })).toBe("en");
    expect(await languageOf(undefined, { otherwise: "cy" })).toBe("cy");
    expect((await view(placementId)).placement).toEqual({
      id: placementId,
      language: "cy",
      theme: "auto",
      featured: [],
    });
    expect((await view("placement_00000000000000000000000000")).placement).toBeNull();
    expect((await view("ward-page")).placement).toBeNull();
    await emptied();
  });
});

test("pages that were refused are noted once a day, at most twenty of a trust, and forgotten after a month", async () => {
  const odsCode = "RM1";
  const notes = (origin: string) => noteRefused(anyone(), odsCode, origin);
  const refused = async () => (await listPlacements(ctx(platform), { odsCode })).refused;
  const day = house.table.clock.now.toISOString().slice(0, 10);
  await Promise.all([notes("https://a.example.org"), notes("https://a.example.org")]);
  for (const nonsense of [
    "null",
    "",
    "https://a.example.org/path",
    "file:///x",
    `https://${"a".repeat(200)}.uk`,
  ])
    await notes(nonsense);
  expect(await refused()).toEqual([{ origin: "https://a.example.org", lastOn: day }]);
  const { capacity } = await house.table.consumed(() => notes("https://a.example.org"));
  expect(capacity.calls).toBe(0);
  for (let n = 0; n < 40; n++) await notes(`https://n${n}.example.org`);
  expect(await refused()).toHaveLength(20);
  house.passes(24 * 60 * 60);
  await notes("https://later.example.org");
  const later = await refused();
  expect([later.length, later[0]?.origin]).toEqual([20, "https://later.example.org"]);
  house.passes(31 * 24 * 60 * 60);
  expect(await refused()).toEqual([]);
});

describe("counting", () => {
  const joins = async (placement: string | undefined, more: object = {}) => {
    const email = `${crypto.randomUUID()}@example.org`;
    const { placement: _, ...who } = joinOf({ email, trust: "RM1" });
    await house.story.joins(slugs[0]!, { ...who, ...(placement ? { placement } : {}), ...more });
    const rows = await queryAll(house.table.db, { partition: `COMMUNITY#${slugs[0]}`, prefix: "MEMBER#" });
    return rows
      .map((row) => z.parse(MembershipRecord, row))
      .reduce((last, each) => (each.joinedAt > last.joinedAt ? each : last));
  };

  test("a drawn view counts for twenty, on its day, for the placement or the trust, and for nobody else", async () => {
    const { placementId } = await created();
    for (let n = 0; n < 3; n++) await countView(anyone(), placementId);
    await countView(anyone(), "trust:RJ1");
    await countView(anyone(), null);
    house.passes(7 * 24 * 60 * 60);
    await countView(anyone(), placementId);
    const { weeks, days } = await readCounts(ctx(), { of: placementId });
    expect(days.map(({ views }) => views)).toEqual([60, 20]);
    expect(weeks.map(({ views, joins, error }) => [views, joins, error])).toEqual([
      [60, 0, 34],
      [20, 0, 19],
    ]);
    expect(weeks.every(({ from }) => new Date(from).getUTCDay() === 1)).toBe(true);
    expect((await readCounts(ctx(), { of: "trust:RJ1" })).days.map(({ views }) => views)).toEqual([20]);
    house.passes(401 * 24 * 60 * 60);
    expect((await readCounts(ctx(), { of: placementId })).days).toEqual([]);
    await emptied();
  });

  test("a join counts once however often the stream tells of it, and not again when its community is merged", async () => {
    const { placementId } = await created();
    const after = await joins(placementId);
    expect(after).toMatchObject({ placement: placementId, countedFor: placementId });
    for (let times = 0; times < 3; times++)
      await countJoin(anyone(), "event-1", { before: undefined, after });
    await countJoin(anyone(), "event-2", { before: after, after });
    await countJoin(anyone(), "event-3", { before: undefined, after: { ...after, cameFrom: "merged" } });
    const { days } = await readCounts(ctx(), { of: placementId });
    expect(days.map(({ joins: joined, views }) => [joined, views])).toEqual([[1, 0]]);
    await emptied();
  });

  test("without a placement a join counts for the person's trust; who wants no counting leaves no trace", async () => {
    house.passes(2);
    expect(await joins("ward-page")).toMatchObject({ placement: null, countedFor: "trust:RM1" });
    house.passes(2);
    expect(await joins(undefined)).toMatchObject({ placement: null, countedFor: "trust:RM1" });
    house.passes(2);
    const quiet = await joins("placement_00000000000000000000000000", { count: "no" });
    expect(quiet.placement).toBeNull();
    expect(quiet).not.toHaveProperty("countedFor");
  });
});
