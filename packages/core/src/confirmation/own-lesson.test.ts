import {
  type FreshTable,
  type Shared,
  type Story,
  beginStory,
  freshTable,
  lessonOf,
  sharesLesson,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lessonById, readLesson } from "../lesson/index.ts";
import { deleteLesson, editLesson, readOwnLesson } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const shares = (email: string) => sharesLesson({ table, story, slug }, {}, { email });
const edits = ({ lessonId }: Shared, actor: Parameters<FreshTable["ctx"]>[0], version = 1) =>
  editLesson(table.ctx(actor), { slug, lessonId, ...lessonOf({ title: "Better lights" }), version });

describe("a lesson of one's own", () => {
  test("is changed by its author, once per version", async () => {
    const lesson = await shares("edits@example.org");
    const own = await readOwnLesson(table.ctx(lesson.device), lesson);
    expect(own).toMatchObject({ title: "Low lights beside the bed", version: 1 });
    expect(await edits(lesson, lesson.device)).toEqual({ path: `/c/${slug}/lessons/${lesson.lessonId}` });
    expect(await lessonById(table.db, lesson)).toMatchObject({ title: "Better lights", version: 2 });
    await expect(edits(lesson, lesson.device)).rejects.toMatchObject({ reason: "stale-version" });
    const both = await Promise.allSettled([edits(lesson, lesson.device, 2), edits(lesson, lesson.device, 2)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is changed and deleted by nobody else, with a device or without", async () => {
    const lesson = await shares("mine@example.org");
    const { device: other } = await shares("other@example.org");
    for (const actor of [undefined, other]) {
      const ctx = table.ctx(actor);
      await expect(readOwnLesson(ctx, lesson)).rejects.toMatchObject({ code: "forbidden" });
      await expect(edits(lesson, actor)).rejects.toMatchObject({ code: "forbidden", reason: "not-yours" });
      await expect(deleteLesson(ctx, lesson)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await lessonById(table.db, lesson)).toMatchObject({
      title: "Low lights beside the bed",
      version: 1,
    });
  });

  test("is refused with nothing in it, and keeps what it said", async () => {
    const lesson = await shares("empty@example.org");
    const input = { slug, lessonId: lesson.lessonId, ...lessonOf({ happened: " " }), version: 1 };
    await expect(editLesson(table.ctx(lesson.device), input)).rejects.toThrow();
    expect(await lessonById(table.db, lesson)).toMatchObject({ version: 1 });
  });

  test("is erased when it is deleted, and what others took from it stays", async () => {
    const lesson = await shares("deletes@example.org");
    const adopts = { lesson: lesson.lessonId, how: "adopted" as const };
    const second = await sharesLesson(
      { table, story, slug },
      { adopts },
      { email: "takes@example.org", trust: "RM1" },
    );
    expect(await deleteLesson(table.ctx(lesson.device), lesson)).toEqual({ community: slug });
    const left = JSON.stringify(await lessonById(table.db, lesson));
    for (const text of ["lights", "toilet", "Amara", "three months"]) expect(left).not.toContain(text);
    await expect(readLesson(table.ctx(lesson.device), lesson)).rejects.toMatchObject({ code: "not-found" });
    await expect(deleteLesson(table.ctx(lesson.device), lesson)).rejects.toMatchObject({ code: "not-found" });
    await expect(edits(lesson, lesson.device, 2)).rejects.toMatchObject({ code: "not-found" });
    const { lesson: stays } = await readLesson(table.ctx(), second);
    expect(stays.trail.map(({ id }) => id)).toEqual([second.lessonId]);
  });
});
