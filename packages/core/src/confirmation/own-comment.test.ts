import {
  type FreshTable,
  type Remembered,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
  remembers,
  says,
} from "@boundaryless/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeComment, commentById } from "../comment/index.ts";
import { archiveCommunity } from "../community/index.ts";
import { transact } from "../store.ts";
import { deleteComment, editComment } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
let who: Remembered;
let commentId: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
  who = await remembers(table, story, slug);
});
afterAll(() => table.close());
beforeEach(async () => {
  table.clock.now = new Date(table.clock.now.getTime() + 3_600_000);
  commentId = await says(table, who, slug, { text: "Before" });
});

const mine = () => table.ctx(who.actor);
const edit = (changes: object = {}, ctx = mine()) =>
  editComment(ctx, { slug, commentId, text: "After", version: 1, ...changes });
const remove = (changes: object = {}, ctx = mine()) =>
  deleteComment(ctx, { slug, commentId, version: 1, ...changes });
const now = () => commentById(table.db, { slug, commentId });

describe("editing one's own comment", () => {
  test("changes the text and says when, and nothing else", async () => {
    const before = await now();
    table.clock.now = new Date(table.clock.now.getTime() + 60_000);
    await edit();
    const at = table.clock.now.toISOString();
    expect(await now()).toEqual({ ...before, text: "After", editedAt: at, changedAt: at, version: 2 });
  });

  test("is refused without a remembered device, and for whoever did not write it", async () => {
    const other = await remembers(table, story, slug, { email: "other@example.org" });
    await expect(edit({}, table.ctx())).rejects.toMatchObject({
      code: "forbidden",
      reason: "not-remembered",
    });
    const signedIn = table.ctx(administratorWith("platform"));
    await expect(edit({}, signedIn)).rejects.toMatchObject({ code: "forbidden", reason: "not-remembered" });
    await expect(edit({}, table.ctx(other.actor))).rejects.toMatchObject({ reason: "not-yours" });
    expect(await now()).toMatchObject({ text: "Before", version: 1 });
  });

  test("is refused where it is empty, too long or of no version", async () => {
    for (const wrong of [{ text: " " }, { text: "a".repeat(5001) }, { version: 0 }, { version: "1" }])
      await expect(edit(wrong), JSON.stringify(wrong)).rejects.toThrow();
    expect(await now()).toMatchObject({ text: "Before" });
  });

  test("loses against whoever came first, and is carried out once", async () => {
    const all = await Promise.allSettled(["one", "two", "three"].map((text) => edit({ text })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(edit()).rejects.toMatchObject({ code: "conflict", reason: "stale-version" });
    expect((await now())?.version).toBe(2);
  });

  test("is refused for what is hidden or gone", async () => {
    const comment = await now();
    if (!comment) throw new Error("no comment");
    await transact(table.db, [changeComment(comment, { status: "hidden" }, {}, new Error("raced"))]);
    await expect(edit({ version: 2 })).rejects.toMatchObject({ code: "not-found" });
    await expect(remove({ version: 2 })).rejects.toMatchObject({ code: "not-found" });
    const unknown = { commentId: "comment_01ARZ3NDEKTSV4RRFFQ69G5FAV" };
    await expect(edit(unknown)).rejects.toMatchObject({ code: "not-found", reason: "no-such-comment" });
  });

  test("has an end within an hour", async () => {
    for (let version = 1; version <= 60; version++) await edit({ version, text: `Number ${version}` });
    await expect(edit({ version: 61 })).rejects.toMatchObject({ code: "too-many" });
  });
});

describe("deleting one's own comment", () => {
  test("leaves neither its words nor a name", async () => {
    await remove();
    const { personId } = who.actor;
    expect(await now()).toMatchObject({
      status: "deleted",
      text: "",
      author: { personId, name: "", trust: null, organisation: null },
      version: 2,
    });
    await expect(remove()).rejects.toMatchObject({ code: "not-found" });
    await expect(edit({ version: 2 })).rejects.toMatchObject({ code: "not-found" });
  });

  test("is refused for others and for a version that is not the last", async () => {
    const other = await remembers(table, story, slug, { email: "another@example.org" });
    await expect(remove({}, table.ctx())).rejects.toMatchObject({ reason: "not-remembered" });
    await expect(remove({}, table.ctx(other.actor))).rejects.toMatchObject({ reason: "not-yours" });
    await expect(remove({ version: 2 })).rejects.toMatchObject({ code: "conflict" });
    expect(await now()).toMatchObject({ status: "shown" });
  });

  test("is possible in a community that is archived, where editing is not", async () => {
    await archiveCommunity(table.ctx(administratorWith("platform")), {
      slug,
      reason: "It is done",
      version: 1,
    });
    await expect(edit()).rejects.toMatchObject({ code: "conflict", reason: "community-archived" });
    await remove();
    expect(await now()).toMatchObject({ status: "deleted" });
  });
});
