import {
  confirm,
  decideCase,
  deleteLesson,
  editLesson,
  listCommunities,
  matchCommunities,
  mergeCommunities,
  moveMerged,
  readLesson,
  readManagedCommunity,
  report,
  restoreCommunity,
  shareLesson,
  transformCommunity,
} from "@boundaryless/core";
import { exportCommunity, importCommunity } from "@boundaryless/core/bundle";
import {
  type FreshTable,
  type Shared,
  type Story,
  administratorWith,
  freshTable,
  lessonOf,
  sharesLesson,
} from "@boundaryless/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { openScene } from "../test/scene.ts";
import { type Stream, everything, openStream } from "../test/table.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
let slug: string;
beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  slug = await story.starts({ name: "Lights" });
  return scene.close;
});

const reason = "Both do the same";
const platform = () => table.ctx(administratorWith("platform"));
const versionOf = async (of: string) => (await readManagedCommunity(platform(), { slug: of })).version;
/** Where a search finds something once the stream has gone by, and the lesson that says so. */
const find = async (q: string) => {
  await stream.projected();
  const { communities, highlights } = await listCommunities(table.ctx(), { q, limit: 5 });
  return communities.map((card) => [card.slug, highlights?.[card.slug]?.lesson?.url]);
};
const shares = (word: string, email: string, open = true): Promise<Shared> =>
  sharesLesson({ table, story, slug }, { tried: `We bought a ${word}`, open }, { email });
const at = ({ lessonId }: Shared, of = slug) => [of, `/c/${of}/lessons/${lessonId}`];

describe("a community is found by what only its lessons say", () => {
  test("with the lesson that says so, and after an edit by the new words alone", async () => {
    expect(await find("hydrocolloid")).toEqual([]);
    const shared = await shares("hydrocolloid dressing", "first@example.org");
    expect(await find("hydrocolloid")).toEqual([at(shared)]);
    const { highlights } = await listCommunities(table.ctx(), { q: "hydrocolloid", limit: 5 });
    expect(highlights?.[slug]).toMatchObject({ goal: [], lesson: { spans: [], words: ["hydrocolloid"] } });
    const change = lessonOf({ title: "Silicone under the mask", tried: "Another one" });
    await editLesson(table.ctx(shared.device), { ...shared, ...change, version: 1 });
    expect(await find("hydrocolloid")).toEqual([]);
    expect(await find("silicone mask")).toEqual([at(shared)]);
    await deleteLesson(table.ctx(shared.device), shared);
    expect(await find("silicone mask")).toEqual([]);
  });

  test("never by what only members may read, nor by what moderators have hidden", async () => {
    await shares("walrus", "members@example.org", false);
    expect(await find("walrus")).toEqual([]);
    const shared = await shares("narwhal", "hidden@example.org");
    expect(await find("narwhal")).toEqual([at(shared)]);
    const target = { kind: "lesson" as const, slug, itemId: shared.lessonId };
    const email = "reporter@example.org";
    await report(table.ctx(), { target, reason: "patient-information", email, language: "en" });
    await confirm(table.ctx(), { token: await story.tokenFor(email) });
    await decideCase(platform(), { ...target, action: "hide", reason, version: 0 });
    expect(await find("narwhal")).toEqual([]);
  });

  test("and matched by several telling words of them, with these as the reason", async () => {
    const shared = await shares("karaoke machine and dominoes for the dayroom", "karaoke@example.org");
    await stream.projected();
    const ask = async (text: string) => (await matchCommunities(table.ctx(), { text, limit: 5 })).matches;
    const [match] = await ask("Has anybody a karaoke machine or dominoes in the dayroom");
    expect(match).toMatchObject({ community: { slug }, lesson: { url: at(shared)[1] } });
    expect(match?.because).toEqual(expect.arrayContaining(["karaoke"]));
    expect(await ask("A karaoke party for the retirement of our consultant")).toEqual([]);
  });
});

test("however many and long its lessons, what search keeps of a community has its limit, and is of the newest", async () => {
  const { device } = await shares("first of many", "many@example.org");
  const texts = "haemodynamically immunocompromised thermoregulation ".repeat(30);
  for (let number = 0; number < 22; number++) {
    const title = `${"Ŵ".repeat(100)} ${number === 0 ? "periwinkle" : `number${number}`}`;
    await shareLesson(table.ctx(device), { slug, ...lessonOf({ title, tried: texts, happened: texts }) });
    table.clock.now = new Date(table.clock.now.getTime() + 3 * 3_600_000);
  }
  expect(await find("number21")).toHaveLength(1);
  expect(await find("periwinkle")).toEqual([]);
  const kept = (await everything(table)).get(`COMMUNITY#${slug} LESSONWORDS`);
  expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(10_240);
});

describe("whatever becomes of a community", () => {
  test("a merge leads to where its lessons are now", async () => {
    const [old, into] = [await story.starts({ name: "Old" }), await story.starts({ name: "New" })];
    const place = { table, story, slug: old };
    const shared = await sharesLesson(place, { tried: "A periscope" }, { email: "merged@example.org" });
    expect(await find("periscope")).toEqual([at(shared, old)]);
    await mergeCommunities(platform(), { slug: old, into, reason, version: await versionOf(old) });
    for (let time = 0; time < 2; time++) await moveMerged(table.ctx());
    expect(await find("periscope")).toEqual([at(shared, into)]);
  });

  test("its end takes it out of search while its lessons stay, and its restoration brings it back", async () => {
    const ended = await story.starts({ name: "Ended" });
    const place = { table, story, slug: ended };
    const shared = await sharesLesson(place, { tried: "A gyroscope" }, { email: "ended@example.org" });
    await transformCommunity(platform(), { slug: ended, reason, version: await versionOf(ended) });
    expect(await find("gyroscope")).toEqual([]);
    expect((await readLesson(table.ctx(), shared)).lesson.tried).toBe("A gyroscope");
    await restoreCommunity(platform(), { slug: ended, version: await versionOf(ended) });
    expect(await find("gyroscope")).toEqual([at(shared, ended)]);
  });

  test("taken in by another installation it is found there by the lessons that came with it", async () => {
    const away = await story.starts({ name: "Travels" });
    const place = { table, story, slug: away };
    await sharesLesson(place, { tried: "A kaleidoscope" }, { email: "away@example.org" });
    const file = await exportCommunity(table.ctx(), { slug: away, origin: "https://one.example.org" });
    const there = await freshTable({ stream: true });
    const follows = await openStream(there);
    there.clock.now = table.clock.now;
    const origin = "https://two.example.org";
    await importCommunity(there.ctx(administratorWith("platform")), { file, origin, dryRun: false });
    await follows.projected();
    const { communities } = await listCommunities(there.ctx(), { q: "kaleidoscope", limit: 5 });
    expect(communities.map((card) => card.slug)).toEqual([away]);
    follows.close();
    await there.close();
  });
});
