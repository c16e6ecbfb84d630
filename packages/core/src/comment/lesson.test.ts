import { type Remembered, authorOf, remembers, says, sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { caseOnComment, reportOf, reportsComment } from "../../test/moderation.ts";
import { latestHappenings } from "../happening/index.ts";
import * as core from "../index.ts";
import { readCommunityPage } from "../latest/index.ts";
import { lessonById } from "../lesson/index.ts";
import { tellOf } from "../news/index.ts";
import { commentById, countComment, forgetComments, latestOnLesson } from "./index.ts";

let house: House;
let slug: string;
let who: Remembered;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  who = await remembers(house.table, house.story, slug, { email: "reads@example.org" });
});
afterAll(() => house.table.close());
beforeEach(() => house.passes(3600));

const anyone = () => house.table.ctx();
const device = () => house.table.ctx(who.actor);
const shares = (changes: Parameters<typeof sharesLesson>[1] = {}, into = slug) =>
  sharesLesson({ ...house, slug: into }, changes, { email: `${crypto.randomUUID()}@example.org` });
const on = (lessonId: string, text: string, replyTo?: string) =>
  says(house.table, who, slug, { text, lessonId, ...(replyTo === undefined ? {} : { replyTo }) });
const listed = async (lessonId: string, of = slug) =>
  (await core.listComments(anyone(), { slug: of, lessonId })).threads.map(({ first, replies }) => [
    first.text,
    ...replies.map(({ text }) => text),
  ]);
const lessonNamed = async (lessonId: string) => {
  const lesson = await lessonById(house.table.db, { slug, lessonId });
  return { community: slug, id: lessonId, title: lesson?.title ?? "" };
};
const notFound = { code: "not-found" };

describe("a comment on a lesson", () => {
  test("stands with its lesson and its replies, and not among those on the community", async () => {
    const { lessonId } = await shares({ title: "Lamps" });
    const first = await on(lessonId, "Which lamps?");
    await on(lessonId, "The small ones", first);
    // A reply by the community's address is about the lesson all the same.
    await says(house.table, who, slug, { text: "From IKEA", replyTo: first });
    expect(await listed(lessonId)).toEqual([["Which lamps?", "The small ones", "From IKEA"]]);
    const { threads } = await core.listComments(anyone(), { slug });
    expect(JSON.stringify(threads)).not.toContain("Which lamps?");
    const thread = await core.readThread(anyone(), { slug, commentId: first });
    expect(thread.replies[0]?.lesson).toEqual({ id: lessonId, title: "Lamps" });
  });

  test("of a stranger is there once the address is confirmed, if the lesson still is", async () => {
    const { lessonId, device: author } = await shares();
    const asks = async (email: string) => {
      await core.writeComment(anyone(), { slug, lessonId, text: email, author: authorOf({ email }) });
      return house.story.tokenFor(email);
    };
    const [soon, late] = [await asks("soon@example.org"), await asks("late@example.org")];
    await core.confirm(anyone(), { token: soon });
    expect(await listed(lessonId)).toEqual([["soon@example.org"]]);
    await core.deleteLesson(house.table.ctx(author), { slug, lessonId });
    await expect(core.confirm(anyone(), { token: late })).rejects.toMatchObject(notFound);
  });

  test("is refused where there is no such lesson, or its thread is about something else", async () => {
    const [one, other] = [await shares(), await shares()];
    const thread = await on(one.lessonId, "One");
    const lost = "lesson_01ARZ3NDEKTSV4RRFFQ69G5FAV";
    await expect(on(lost, "Lost")).rejects.toMatchObject(notFound);
    await expect(on(other.lessonId, "Astray", thread)).rejects.toMatchObject(notFound);
    await expect(on(other.lessonId, "Astray", who.commentId)).rejects.toMatchObject(notFound);
    await expect(core.listComments(anyone(), { slug, lessonId: lost })).rejects.toMatchObject(notFound);
  });

  test("on a lesson for members is read, written and told among them only", async () => {
    const { lessonId, device: author } = await shares({ open: false, title: "Ours alone" });
    await expect(on(lessonId, "Let me in")).rejects.toMatchObject(notFound);
    const made = await core.writeComment(house.table.ctx(author), { slug, lessonId, text: "Among us" });
    const commentId = made.path?.split("/").at(-1) ?? "";
    const target = { kind: "comment" as const, slug, itemId: commentId };
    for (const outside of [anyone(), device()]) {
      await expect(core.listComments(outside, { slug, lessonId })).rejects.toMatchObject(notFound);
      await expect(core.readThread(outside, { slug, commentId })).rejects.toMatchObject(notFound);
      await expect(core.report(outside, reportOf(slug, { target }))).rejects.toMatchObject(notFound);
    }
    const within = await core.listComments(house.table.ctx(author), { slug, lessonId });
    expect(within.threads).toHaveLength(1);
    expect(JSON.stringify((await readCommunityPage(anyone(), { slug, most: 3 })).comments)).not.toContain(
      "Among us",
    );
    const [happening] = await latestHappenings(anyone(), slug, 1);
    expect(happening?.subject.id).toBe(commentId);
    expect(happening && (await tellOf(anyone(), happening))).toBeNull();
  });
});

describe("what is said of a lesson", () => {
  test("is told with the title of the lesson", async () => {
    const { lessonId } = await shares({ title: "Socks with grip" });
    const id = await on(lessonId, "Which *brand*?");
    const [happening] = await latestHappenings(anyone(), slug, 1);
    expect(happening && (await tellOf(anyone(), happening))).toMatchObject({
      kind: "comment",
      title: "Socks with grip",
      onLesson: true,
      excerpt: "Which brand?",
      url: `/c/${slug}/comments/${id}`,
    });
    const [latest] = (await readCommunityPage(anyone(), { slug, most: 1 })).comments;
    expect(latest).toMatchObject({ id, lesson: { id: lessonId, title: "Socks with grip" } });
  });

  test("goes with its lesson, everywhere, and cannot be changed any more", async () => {
    const { lessonId, device: author } = await shares();
    const commentId = await on(lessonId, "Gone with it");
    await core.deleteLesson(house.table.ctx(author), { slug, lessonId });
    await expect(core.listComments(anyone(), { slug, lessonId })).rejects.toMatchObject(notFound);
    await expect(core.readThread(anyone(), { slug, commentId })).rejects.toMatchObject(notFound);
    const change = { slug, commentId, text: "Changed", version: 1 };
    await expect(core.editComment(device(), change)).rejects.toMatchObject(notFound);
    expect(JSON.stringify((await readCommunityPage(anyone(), { slug, most: 3 })).comments)).not.toContain(
      "Gone with it",
    );
    const [happening] = await latestHappenings(anyone(), slug, 1);
    expect(happening && (await tellOf(anyone(), happening))).toBeNull();
    // Taking away what one has said stays possible.
    await core.deleteComment(device(), { slug, commentId, version: 1 });
    expect(await commentById(house.table.db, { slug, commentId })).toMatchObject({ text: "" });
  });

  test("is hidden and brought back by moderators", async () => {
    const { lessonId } = await shares();
    const itemId = await on(lessonId, "Bed four");
    await reportsComment(house, slug, itemId, { email: "reports@example.org" });
    const admin = house.table.ctx(platform);
    const about = { kind: "comment" as const, slug, itemId };
    const { version } = await caseOnComment(house, slug, itemId);
    const reason = "It names somebody";
    const { decisions } = await core.decideCase(admin, { ...about, action: "hide", reason, version });
    expect(await listed(lessonId)).toEqual([]);
    await core.undoDecision(admin, { ...about, decisionId: decisions[0]?.id ?? "", reason: "It does not" });
    expect(await listed(lessonId)).toEqual([["Bed four"]]);
  });

  test("moves with a merge, lessons first, and its address leads there", async () => {
    const [old, into] = [await house.creates({ name: "Old" }), await house.creates({ name: "New" })];
    const { lessonId } = await shares({}, old);
    const commentId = await says(house.table, who, old, { text: "Moves along", lessonId });
    await core.mergeCommunities(house.table.ctx(platform), {
      slug: old,
      into,
      reason: "One of two",
      version: await house.versionOf(old),
    });
    for (let moved = 1; moved > 0;) {
      ({ moved } = await core.moveMerged(anyone(), { most: 1 }));
      if (await lessonById(house.table.db, { slug: into, lessonId }))
        expect(await listed(lessonId, old)).toEqual([["Moves along"]]);
    }
    const { first } = await core.readThread(anyone(), { slug: old, commentId });
    expect(first).toMatchObject({ community: into, lesson: { id: lessonId } });
  });

  test("stays without a name once its author is forgotten", async () => {
    const { lessonId } = await shares();
    const other = await remembers(house.table, house.story, slug, { email: "forgotten@example.org" });
    await says(house.table, other, slug, { text: "Said by somebody", lessonId });
    await forgetComments(anyone(), { personId: other.actor.personId, words: "stay", most: 100 });
    const { threads } = await core.listComments(anyone(), { slug, lessonId });
    expect(threads[0]?.first).toMatchObject({ text: "Said by somebody", author: { name: "", trust: null } });
  });
});

describe("how many there are", () => {
  const change = async (eventId: string, commentId: string, was?: "hidden" | "shown") => {
    const after = await commentById(house.table.db, { slug, commentId });
    const before = after && was && { ...after, status: was };
    await countComment(anyone(), eventId, { before, after });
  };

  test("is counted once for each change, whatever comes again, with the newest beside it", async () => {
    const { lessonId } = await shares({ title: "Counted" });
    const ids = [];
    for (const text of ["One", "Two", "Three", "Four"]) ids.push(await on(lessonId, text));
    ids.push(await on(lessonId, "A reply", ids[0]));
    for (const id of [...ids, ...ids]) await change(`new:${id}`, id);
    const lesson = await lessonNamed(lessonId);
    const { latest, count } = await latestOnLesson(anyone(), lesson, 3);
    expect([count, latest.map(({ text }) => text)]).toEqual([5, ["Four", "Three", "Two"]]);
    await core.deleteComment(device(), { slug, commentId: ids[3] ?? "", version: 1 });
    for (let time = 0; time < 2; time++) await change(`gone:${ids[3]}`, ids[3] ?? "", "shown");
    expect(await latestOnLesson(anyone(), lesson, 1)).toMatchObject({
      count: 4,
      latest: [{ text: "Three" }],
    });
  });

  test("is left alone by a community that is gone, and by comments on communities", async () => {
    const gone = await commentById(house.table.db, { slug, commentId: who.commentId });
    const lesson = { kind: "lesson" as const, id: "lesson_01ARZ3NDEKTSV4RRFFQ69G5FAV" };
    await countComment(anyone(), "erased", { before: gone && { ...gone, about: lesson }, after: undefined });
    const named = { community: slug, id: lesson.id, title: "" };
    expect(await latestOnLesson(anyone(), named, 3)).toEqual({ latest: [], count: 0 });
    const { capacity } = await house.table.consumed(() => change("of-community", who.commentId));
    expect(capacity.write).toBe(0);
  });
});
