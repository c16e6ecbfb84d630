import { lessonOf, sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { editLesson } from "../confirmation/index.ts";
import { listLessons, readLesson } from "../lesson/index.ts";
import { mergeCommunities, moveMerged } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

test("lessons follow a merge, once, and are found under both addresses, with their trail", async () => {
  const { table } = house;
  const slug = await house.creates({ name: "Old" });
  const into = await house.creates({ name: "New" });
  const first = await sharesLesson({ ...house, slug }, {}, { email: "first@example.org" });
  const adopts = { community: slug, lesson: first.lessonId, how: "adopted" as const };
  const second = await sharesLesson({ ...house, slug: into }, { adopts }, { email: "second@example.org" });
  const version = await house.versionOf(slug);
  await mergeCommunities(table.ctx(platform), { slug, into, reason: "Both do the same", version });
  for (let time = 0; time < 2; time++) await moveMerged(table.ctx());
  const ids = (await listLessons(table.ctx(), { slug: into, limit: 20 })).lessons.map(({ id }) => id);
  expect(ids.sort()).toEqual([first.lessonId, second.lessonId].sort());
  for (const named of [slug, into]) {
    const { lesson } = await readLesson(table.ctx(), { slug: named, lessonId: first.lessonId });
    expect(lesson).toMatchObject({ community: into, url: `/c/${into}/lessons/${first.lessonId}` });
    expect(lesson.trail.map(({ id }) => id)).toEqual([first.lessonId, second.lessonId]);
  }
  const edited = editLesson(table.ctx(first.device), {
    ...first,
    ...lessonOf({ title: "Since" }),
    version: 1,
  });
  expect(await edited).toEqual({ path: `/c/${into}/lessons/${first.lessonId}` });
});
