import type { Bundle, BundleLesson } from "@boundaryless/contract";
import { sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { listLessons, readLesson } from "../lesson/index.ts";
import { exportCommunity, importCommunity } from "./index.ts";

let here: House;
let there: House;
let slug: string;
let file: Bundle;
const ours = "https://learn.example.org";
const lessonsIn = ({ parts }: Bundle): BundleLesson[] =>
  parts.flatMap((each) => (each.kind === "lessons" ? each.records : []));
const takes = (given: unknown, dryRun = false) =>
  importCommunity(here.table.ctx(platform), { file: given, origin: ours, dryRun });
const withLessons = (records: unknown[]) => ({ ...file, parts: [{ kind: "lessons", records }] });

beforeAll(async () => {
  [here, there] = await Promise.all([openHouse(), openHouse()]);
  slug = await there.creates({ name: "Night falls" });
  const place = { table: there.table, story: there.story, slug };
  const links = [{ label: "The lights", address: "https://lights.example.org/" }];
  const first = await sharesLesson(place, { links, cost: "£900" }, { email: "one@example.org" });
  there.passes(60);
  const adopts = { lesson: first.lessonId, how: "adapted" as const };
  const again = { adopts, title: "With timers", authorShown: false };
  await sharesLesson(place, again, { email: "two@example.org", name: "Secret Name", trust: "RM1" });
  there.passes(60);
  await sharesLesson(place, { title: "Not for everybody", open: false }, { email: "three@example.org" });
  there.passes(60);
  file = await exportCommunity(there.table.ctx(), { slug, origin: "https://learn.example.wales" });
  here.table.clock.now = new Date(there.table.clock.now.getTime() + 60_000);
});
afterAll(() => Promise.all([here.table.close(), there.table.close()]));

test("open lessons are in the file, no other, and a name that is left out is nowhere in it", () => {
  expect(lessonsIn(file)).toMatchObject([
    { title: "Low lights beside the bed", cost: "£900", setting: null, adopts: null },
    { title: "With timers", author: { name: null, trust: { odsCode: "RM1" } }, adopts: { how: "adapted" } },
  ]);
  expect(JSON.stringify(file)).not.toMatch(/Not for everybody|Secret Name|@|person_/u);
});

test("taken in they are read as they were, and the trail leads from one to the other", async () => {
  expect(await takes(file)).toMatchObject({ parts: [{ kind: "lessons", added: 2 }, {}, {}] });
  const { lessons } = await listLessons(here.table.ctx(), { slug, limit: 20 });
  expect(lessons.map(({ title }) => title)).toEqual(["With timers", "Low lights beside the bed"]);
  const [second, first] = lessons;
  expect(second).toMatchObject({ adoption: "adapted", by: { name: null, trust: { odsCode: "RM1" } } });
  const { lesson: read } = await readLesson(here.table.ctx(), { slug, lessonId: first?.id ?? "" });
  expect(read.links).toEqual([{ label: "The lights", address: "https://lights.example.org/" }]);
  expect(read.trail.map(({ id }) => id)).toContain(second?.id);
  expect(await takes(file)).toMatchObject({ parts: [{ kind: "lessons", added: 0, present: 2 }, {}, {}] });
});

test("lessons that are each tried after the other are refused, as is a link that runs", async () => {
  const [one, other] = lessonsIn(file);
  const adopts = (lesson = "") => ({ lesson, first: lesson, how: "adopted" });
  const circle = [
    { ...one, adopts: adopts(other?.id) },
    { ...other, adopts: adopts(one?.id) },
  ];
  await expect(takes(withLessons(circle))).rejects.toMatchObject({ reason: "bundle-hangs" });
  const itself = [{ ...one, adopts: adopts(one?.id) }];
  await expect(takes(withLessons(itself))).rejects.toMatchObject({ reason: "bundle-hangs" });
  const links = [{ label: "x", address: "javascript:alert(1)" }];
  await expect(takes(withLessons([{ ...one, links }]))).rejects.toMatchObject({
    reason: "bundle-unreadable",
  });
});

test("a lesson whose first is not in the file stands by itself, whatever is here under that identifier", async () => {
  const mine = await here.creates({ name: "Mine" });
  const target = await sharesLesson({ table: here.table, story: here.story, slug: mine }, {});
  const [one] = lessonsIn(file);
  const adopts = { lesson: target.lessonId, first: target.lessonId, how: "adopted" };
  const source = "https://learn.example.wales/c/other";
  const community = { ...file.community, slug: "other" };
  await takes({ ...withLessons([{ ...one, adopts }]), source, community });
  const { lessons } = await listLessons(here.table.ctx(), { slug: "other", limit: 20 });
  expect(lessons).toMatchObject([{ adoption: null }]);
  const { lesson } = await readLesson(here.table.ctx(), { slug: mine, lessonId: target.lessonId });
  expect(lesson.trail.map(({ community: of }) => of)).not.toContain("other");
});
