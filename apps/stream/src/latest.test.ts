import {
  deleteLesson,
  editLesson,
  listCommunities,
  readCommunity,
  shareLesson,
  widgetView,
} from "@boundaryless/core";
import { type FreshTable, type Story, lessonOf, sharesLesson } from "@boundaryless/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { openScene } from "../test/scene.ts";
import { type Stream, everyByte, openStream } from "../test/table.ts";
import { consumeForReadModels } from "./read-models.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
let slug: string;
beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  slug = await story.starts({ name: "Lights" });
  await stream.projected();
  return scene.close;
});

const minute = 60_000;
const later = () => (table.clock.now = new Date(table.clock.now.getTime() + minute));
/** The title of the newest lesson wherever a card stands, and the titles on the community's page. */
const seen = async () => {
  await stream.projected();
  const page = await readCommunity(table.ctx(), { slug });
  const first = (await widgetView(table.ctx(), {})).communities.find((card) => card.slug === slug);
  const found = (await listCommunities(table.ctx(), { q: "lights", limit: 5 })).communities[0];
  return {
    cards: [page, first, found].map((card) => card?.latestLesson?.title),
    titles: page.lessons?.map(({ title }) => title),
  };
};

describe("the latest lessons of a community", () => {
  test("are on its page and cards, newest first and five at most, and follow edits and deletion", async () => {
    expect(await seen()).toEqual({ cards: [undefined, undefined, undefined], titles: [] });
    const first = await sharesLesson(
      { table, story, slug },
      { title: "Number 0" },
      { email: "a@example.org" },
    );
    expect(await seen()).toEqual({ cards: Array(3).fill("Number 0"), titles: ["Number 0"] });
    for (let number = 1; number <= 5; number++) {
      later();
      await shareLesson(table.ctx(first.device), { slug, ...lessonOf({ title: `Number ${number}` }) });
    }
    const five = [5, 4, 3, 2, 1].map((number) => `Number ${number}`);
    expect(await seen()).toEqual({ cards: Array(3).fill("Number 5"), titles: five });
    const page = await readCommunity(table.ctx(), { slug });
    const [, , , , newest = ""] = page.latestLesson?.url.split("/") ?? [];
    const which = { slug, lessonId: newest };
    await editLesson(table.ctx(first.device), { ...which, ...lessonOf({ title: "Renamed" }), version: 1 });
    expect((await seen()).cards).toEqual(Array(3).fill("Renamed"));
    await deleteLesson(table.ctx(first.device), which);
    expect(await seen()).toEqual({
      cards: Array(3).fill("Number 4"),
      titles: [4, 3, 2, 1, 0].map((number) => `Number ${number}`),
    });
  });

  test("leave out what only members may read", async () => {
    later();
    await sharesLesson({ table, story, slug }, { title: "Ours", open: false }, { email: "b@example.org" });
    expect((await seen()).cards).toEqual(Array(3).fill("Number 4"));
  });

  test("bring their community forward", async () => {
    const other = await story.starts({ name: "Another one" });
    await stream.projected();
    const newestFirst = async () => (await widgetView(table.ctx(), {})).communities.map((card) => card.slug);
    expect(await newestFirst()).toEqual([other, slug]);
    later();
    await sharesLesson({ table, story, slug }, {}, { email: "a@example.org" });
    await stream.projected();
    expect(await newestFirst()).toEqual([slug, other]);
  });

  test("are the same whenever the stream comes again", async () => {
    await stream.projected();
    const replay = await openStream(table);
    const records = await replay.reads();
    replay.close();
    const before = await everyByte(table);
    later();
    await consumeForReadModels(table.ctx(), [...records].reverse());
    expect(await everyByte(table)).toBe(before);
  });
});
