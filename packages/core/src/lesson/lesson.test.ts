import type { LessonQuery } from "@boundaryless/contract";
import {
  type FreshTable,
  type Shared,
  type Story,
  beginStory,
  freshTable,
  sharesLesson,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listLessons, readLesson } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
let secret: Shared;
let stranger: Shared;
const shared: Shared[] = [];
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
  const outcomes = ["success", "failure", "mixed", "success", "failure"] as const;
  for (const [place, outcome] of outcomes.entries())
    shared.push(
      await sharesLesson({ table, story, slug }, { outcome }, { email: `author.${place}@example.org` }),
    );
  secret = await sharesLesson({ table, story, slug }, { open: false }, { email: "secret@example.org" });
  const elsewhere = await story.starts({ name: "Elsewhere" });
  stranger = await sharesLesson({ table, story, slug: elsewhere }, {}, { email: "stranger@example.org" });
});
afterAll(() => table.close());

const idsOf = async (query: Partial<LessonQuery> = {}, actor?: Parameters<FreshTable["ctx"]>[0]) => {
  const { lessons, next } = await listLessons(table.ctx(actor), { slug, limit: 20, ...query });
  return { ids: lessons.map(({ id }) => id), next };
};
const newest = () => shared.map(({ lessonId }) => lessonId).reverse();

describe("a list of lessons", () => {
  test("is newest first, page by page without a gap, also of one outcome", async () => {
    expect(await idsOf()).toEqual({ ids: newest(), next: null });
    const first = await idsOf({ limit: 2 });
    const second = await idsOf({ limit: 3, cursor: first.next ?? "" });
    expect([...first.ids, ...second.ids]).toEqual(newest());
    expect(second.next).toBeNull();
    const failures = await idsOf({ outcome: "failure", limit: 1 });
    expect(failures.ids).toEqual([shared[4]?.lessonId]);
    const rest = await idsOf({ outcome: "failure", limit: 1, cursor: failures.next ?? "" });
    expect(rest).toEqual({ ids: [shared[1]?.lessonId], next: null });
  });

  test("takes no cursor of another list", async () => {
    const { next } = await idsOf({ limit: 2 });
    await expect(idsOf({ outcome: "failure", cursor: next ?? "" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("of a community that is not there is not found", async () => {
    const lost = listLessons(table.ctx(), { slug: "nowhere", limit: 20 });
    await expect(lost).rejects.toMatchObject({ reason: "no-such-community" });
  });
});

describe("a lesson for members", () => {
  test("is listed and read by members on a remembered device, and is not there for anybody else", async () => {
    const [{ device: member } = secret] = shared;
    expect((await idsOf({}, member)).ids).toEqual([secret.lessonId, ...newest()]);
    expect((await readLesson(table.ctx(member), secret)).lesson).toMatchObject({ open: false });
    for (const actor of [undefined, stranger.device]) {
      expect((await idsOf({}, actor)).ids).toEqual(newest());
      await expect(readLesson(table.ctx(actor), secret)).rejects.toMatchObject({ reason: "no-such-lesson" });
    }
  });

  test("is no step of a trail that others see", async () => {
    const [first] = shared;
    const adopts = { lesson: first?.lessonId ?? "", how: "adopted" as const };
    await sharesLesson({ table, story, slug }, { open: false, adopts }, { email: "quiet@example.org" });
    const trailFor = async (actor?: Parameters<FreshTable["ctx"]>[0]) =>
      (await readLesson(table.ctx(actor), { slug, lessonId: first?.lessonId ?? "" })).lesson.trail.length;
    expect([await trailFor(), await trailFor(first?.device)]).toEqual([1, 2]);
  });
});

describe("whose lesson it is", () => {
  test("is told to its author's device alone, and a name that is left out to nobody", async () => {
    const quiet = await sharesLesson(
      { table, story, slug },
      { authorShown: false },
      { email: "nameless@example.org", name: "Nobody Needstoknow" },
    );
    const { lesson, own } = await readLesson(table.ctx(), quiet);
    expect([own, lesson.by]).toEqual([
      false,
      {
        name: null,
        trust: { odsCode: "RJ1", name: "Guy's and St Thomas' NHS Foundation Trust" },
        organisation: null,
      },
    ]);
    expect(JSON.stringify(await listLessons(table.ctx(), { slug, limit: 50 }))).not.toContain("Needstoknow");
    expect((await readLesson(table.ctx(quiet.device), quiet)).own).toBe(true);
    expect((await readLesson(table.ctx(secret.device), quiet)).own).toBe(false);
  });
});
