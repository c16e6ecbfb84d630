import type { Bundle, BundleLesson } from "@boundaryless/contract";
import { remembers, says, sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { listComments } from "../comment/index.ts";
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
  const closed = { title: "Not for everybody", open: false };
  const { device, lessonId: members } = await sharesLesson(place, closed, { email: "three@example.org" });
  const inside = { actor: device };
  const who = await remembers(there.table, there.story, slug, { email: "four@example.org" });
  const { lessonId } = first;
  const replyTo = await says(there.table, who, slug, { text: "Which lights?", lessonId });
  there.passes(60);
  await says(there.table, inside, slug, { text: "The small ones", replyTo });
  await says(there.table, inside, slug, { text: "Since when?", lessonId });
  await says(there.table, inside, slug, { text: "Said among members", lessonId: members });
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
  expect(JSON.stringify(file)).not.toMatch(/Not for everybody|among members|Secret Name|@|person_/u);
});

test("taken in they are read as they were, and the trail leads from one to the other", async () => {
  expect(await takes(file)).toMatchObject({ parts: [{ kind: "lessons", added: 2 }, {}, { added: 3 }, {}] });
  const { lessons } = await listLessons(here.table.ctx(), { slug, limit: 20 });
  expect(lessons.map(({ title }) => title)).toEqual(["With timers", "Low lights beside the bed"]);
  const [second, first] = lessons;
  expect(second).toMatchObject({ adoption: "adapted", by: { name: null, trust: { odsCode: "RM1" } } });
  const { lesson: read } = await readLesson(here.table.ctx(), { slug, lessonId: first?.id ?? "" });
  expect(read.links).toEqual([{ label: "The lights", address: "https://lights.example.org/" }]);
  expect(read.trail.map(({ id }) => id)).toContain(second?.id);
  expect(await takes(file)).toMatchObject({
    parts: [{ kind: "lessons", added: 0, present: 2 }, {}, { added: 0, present: 3 }, {}],
  });
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

test("what is said of a lesson is with that lesson again, thread by thread", async () => {
  const { lessons } = await listLessons(here.table.ctx(), { slug, limit: 20 });
  const { threads } = await listComments(here.table.ctx(), { slug, lessonId: lessons[1]?.id });
  expect(threads.map(({ first, replies }) => [first.text, ...replies.map(({ text }) => text)])).toEqual([
    ["Since when?"],
    ["Which lights?", "The small ones"],
  ]);
});

test("no file says anything of a lesson that it does not bring, whatever is here under that identifier", async () => {
  const mine = await here.creates({ name: "Mine alone" });
  const place = { table: here.table, story: here.story, slug: mine };
  const { lessonId } = await sharesLesson(place, {}, { email: "alone@example.org" });
  const said = file.parts.flatMap((each) => (each.kind === "lesson-comments" ? each.records : []));
  const records = said.slice(0, 1).map((each) => ({ ...each, lesson: lessonId }));
  const source = "https://learn.example.wales/c/foreign";
  const community = { ...file.community, slug: "foreign" };
  await takes({ ...file, source, community, parts: [{ kind: "lesson-comments", records }] });
  expect((await listComments(here.table.ctx(), { slug: mine, lessonId })).threads).toEqual([]);
  expect((await listComments(here.table.ctx(), { slug: "foreign" })).threads).toHaveLength(1);
});
