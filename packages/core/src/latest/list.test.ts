import { sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calls } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { archiveCommunity, pauseCommunity } from "../community/index.ts";
import { transact, update } from "../store.ts";
import { listLatestLessons, listNextGatherings, writeLatest } from "./index.ts";

let house: House;
const slugs = ["falls", "sepsis", "theatres"] as const;

const shares = async (slug: string, title: string, outcome: "success" | "failure" = "success") => {
  await sharesLesson(
    { ...house, slug },
    { title, outcome },
    { email: `${title.replaceAll(" ", "")}@example.org` },
  );
  house.passes(60);
};

/** Makes the rows that the stream makes. */
const streams = async () => {
  for (const slug of slugs) await writeLatest(house.table.ctx(), slug);
  await house.counts(...slugs);
};

beforeAll(async () => {
  house = await openHouse();
  for (const name of slugs) await house.creates({ name, homeTrust: "7A4" });
  await house.story.joins("falls", { email: "norfolk@example.org", trust: "RM1" });
  await shares("falls", "First light", "failure");
  for (let number = 2; number <= 7; number++) await shares("falls", `Light ${number}`);
  await shares("sepsis", "Timer", "failure");
  await calls(house, "falls", { title: "Later" });
  await streams();
});
afterAll(() => house.table.close());

const lessons = async (query: Partial<Parameters<typeof listLatestLessons>[1]> = {}) =>
  listLatestLessons(house.table.ctx(), { limit: 5, ...query });
const titles = async (query: Parameters<typeof lessons>[0]) =>
  (await lessons(query)).lessons.map(({ title }) => title);

describe("the newest lessons", () => {
  test("of all come newest first, several of one community, each with where it is from", async () => {
    expect(await titles({ limit: 3 })).toEqual(["Timer", "Light 7", "Light 6"]);
    const [first] = (await lessons()).lessons;
    expect(first).toMatchObject({
      outcome: "failure",
      language: "en",
      community: { slug: "sepsis", name: "sepsis", language: "en" },
    });
    expect(first?.url).toMatch(/^\/c\/sepsis\/lessons\/\w+$/u);
  });

  test("of one community are its own; of one outcome, however long ago", async () => {
    const answer = await lessons({ community: "falls", limit: 2 });
    expect(answer.community).toEqual({ slug: "falls", name: "falls", language: "en", status: "open" });
    expect(answer.lessons.map(({ title }) => title)).toEqual(["Light 7", "Light 6"]);
    expect(await titles({ community: "falls", outcome: "failure" })).toEqual(["First light"]);
    expect(await titles({ community: "theatres" })).toEqual([]);
  });

  test("of one outcome of all leave the others out", async () => {
    expect(await titles({ outcome: "failure" })).toEqual(["Timer"]);
  });

  test("of a trust are of communities with people from it; an unknown code narrows nothing and says so", async () => {
    const ours = await lessons({ trust: "RM1" });
    expect(ours.trust?.odsCode).toBe("RM1");
    expect(new Set(ours.lessons.map(({ community }) => community.slug))).toEqual(new Set(["falls"]));
    const slip = await lessons({ trust: "RX99" });
    expect([slip.trust, slip.lessons.length]).toEqual([null, 5]);
  });
});

describe("the next gatherings", () => {
  const gatherings = (query: Partial<Parameters<typeof listNextGatherings>[1]> = {}) =>
    listNextGatherings(house.table.ctx(), { limit: 5, ...query });

  test("of all and of one community come in order, each with its zone", async () => {
    await calls(house, "sepsis", { title: "Sooner", timeZone: "Europe/Dublin", time: "09:00" });
    await streams();
    const { gatherings: all } = await gatherings();
    expect(all.map(({ title }) => title)).toEqual(["Sooner", "Later"]);
    expect(all[0]).toMatchObject({
      timeZone: "Europe/Dublin",
      language: "en",
      community: { slug: "sepsis", language: "en" },
    });
    const { gatherings: one } = await gatherings({ community: "falls" });
    expect(one.map(({ title }) => title)).toEqual(["Later"]);
    expect(one[0]?.url).toMatch(/^\/c\/falls\/gatherings\/\w+$/u);
  });

  test("of a trust are of communities with people from it", async () => {
    const { gatherings: ours } = await gatherings({ trust: "RM1" });
    expect(ours.map(({ title }) => title)).toEqual(["Later"]);
  });

  test("that have begun are none to come to", async () => {
    const ctx = house.table.ctx();
    const later = { ...ctx, now: () => new Date(ctx.now().getTime() + 30 * 86_400_000) };
    for (const query of [{}, { community: "falls" }])
      expect((await listNextGatherings(later, { limit: 5, ...query })).gatherings).toEqual([]);
  });
});

describe("a community that is not open", () => {
  test("is told as such where it is asked for, and is in no list of all", async () => {
    const ctx = house.table.ctx(platform);
    await pauseCommunity(ctx, { slug: "sepsis", version: 1, reason: "We meet first." });
    await streams();
    expect((await lessons({ community: "sepsis" })).community?.status).toBe("paused");
    expect(await titles({ limit: 1 })).toEqual(["Light 7"]);
    await archiveCommunity(ctx, { slug: "theatres", version: 1, reason: "Done." });
    expect((await lessons({ community: "theatres" })).community?.status).toBe("archived");
  });

  test("and one that never was, or is hidden, is not found", async () => {
    const key = { pk: "COMMUNITY#theatres", sk: "#COMMUNITY" };
    await transact(house.table.db, [update(key, { set: { status: "hidden" } })]);
    for (const community of ["no-such", "theatres"])
      await expect(lessons({ community })).rejects.toMatchObject({ code: "not-found" });
    await expect(
      listNextGatherings(house.table.ctx(), { community: "no-such", limit: 5 }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
