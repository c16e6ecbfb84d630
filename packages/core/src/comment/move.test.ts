import { type Remembered, authorOf, remembers, says } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { caseOnComment, reportsComment } from "../../test/moderation.ts";
import { eraseCommunity } from "../community/index.ts";
import * as core from "../index.ts";
import { readCommunityPage } from "../latest/index.ts";
import { queryAll } from "../store.ts";
import { commentById, forgetComments } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const anyone = () => house.table.ctx();
const admin = () => house.table.ctx(platform);
const merge = async (slug: string, into: string) =>
  core.mergeCommunities(admin(), { slug, into, reason: "One of two", version: await house.versionOf(slug) });
const listed = async (slug: string) =>
  (await core.listComments(anyone(), { slug })).threads.map(({ first, replies }) => [
    first.text,
    ...replies.map(({ text }) => text),
  ]);
const rowsOf = (slug: string) =>
  queryAll(house.table.db, { partition: `COMMUNITY#${slug}`, prefix: "!COMMENT#" });
const commentsIn = async (slug: string, email: string): Promise<Remembered> =>
  remembers(house.table, house.story, slug, { email, text: `First of ${slug}` });

describe("a merge", () => {
  test("moves threads as they are, a bounded number at a time, and their addresses lead there", async () => {
    const [old, into] = [await house.creates({ name: "Old" }), await house.creates({ name: "New" })];
    const who = await commentsIn(old, "old@example.org");
    await says(house.table, who, old, { text: "A reply", replyTo: who.commentId });
    await says(house.table, who, into, { text: "There before" });
    await merge(old, into);
    expect(await core.moveMerged(anyone(), { most: 1 })).toEqual({ moved: 1 });
    expect(await core.moveMerged(anyone())).toEqual({ moved: 1 });
    expect(await core.moveMerged(anyone())).toEqual({ moved: 0 });
    expect(await rowsOf(old)).toEqual([]);
    expect(await listed(into)).toEqual([["There before"], [`First of ${old}`, "A reply"]]);
    expect(await listed(old)).toEqual(await listed(into));
    const thread = await core.readThread(anyone(), { slug: old, commentId: who.commentId });
    expect(thread.first).toMatchObject({ community: into, url: `/c/${into}/comments/${who.commentId}` });
    const device = house.table.ctx(who.actor);
    await core.editComment(device, { slug: old, commentId: who.commentId, text: "Mine still", version: 1 });
    expect((await commentById(house.table.db, { slug: into, commentId: who.commentId }))?.text).toBe(
      "Mine still",
    );
  });

  test("run twice at once moves nothing twice", async () => {
    const [old, into] = [
      await house.creates({ name: "Old twice" }),
      await house.creates({ name: "New twice" }),
    ];
    const who = await commentsIn(old, "twice@example.org");
    for (let number = 0; number < 5; number++)
      await says(house.table, who, old, { text: `Number ${number}` });
    await merge(old, into);
    const moved = await Promise.all([core.moveMerged(anyone()), core.moveMerged(anyone())]);
    expect(moved.reduce((sum, each) => sum + each.moved, 0)).toBe(6);
    expect(await rowsOf(into)).toHaveLength(6);
  });

  test("lets a case be decided, wherever its comment is by now, and a comment arrive that was asked for before", async () => {
    const [old, into] = [
      await house.creates({ name: "Old case" }),
      await house.creates({ name: "New case" }),
    ];
    const who = await commentsIn(old, "case@example.org");
    const itemId = who.commentId;
    house.passes(3600);
    await reportsComment(house, old, itemId, { email: "reports@example.org" });
    const email = "late@example.org";
    await core.writeComment(anyone(), {
      slug: old,
      text: "Late reply",
      replyTo: itemId,
      author: authorOf({ email }),
    });
    const token = await house.story.tokenFor(email);
    await merge(old, into);
    await core.moveMerged(anyone());
    await core.confirm(anyone(), { token });
    expect(await listed(into)).toEqual([[`First of ${old}`, "Late reply"]]);
    const { version } = await caseOnComment(house, old, itemId);
    const about = { kind: "comment" as const, slug: old, itemId };
    await core.decideCase(admin(), { ...about, action: "hide", reason: "Wait", version });
    expect(await listed(into)).toEqual([[null, "Late reply"]]);
  });
});

describe("somebody who is forgotten", () => {
  test("leaves what they said without a name, and no link to a trust", async () => {
    const slug = await house.creates({ name: "Forgotten" });
    const who = await commentsIn(slug, "forgotten@example.org");
    const other = await commentsIn(slug, "stays@example.org");
    const { personId } = who.actor;
    for (const found of [1, 0])
      expect(await forgetComments(anyone(), { personId, words: "stay", most: 10 })).toHaveLength(found);
    expect((await commentById(house.table.db, { slug, commentId: who.commentId }))?.author).toEqual({
      personId: "",
      name: "",
      trust: null,
      organisation: null,
    });
    const [latest, before] = (await readCommunityPage(anyone(), { slug, most: 2 })).comments;
    expect([latest?.author?.name, before?.author?.name]).toEqual(["Amara Okafor", ""]);
    expect(latest?.id).toBe(other.commentId);
  });
});

test("an erased community takes its comments along", async () => {
  const slug = await house.creates({ name: "Erased" });
  await commentsIn(slug, "erased@example.org");
  await eraseCommunity(house.table.db, slug, house.table.clock.now);
  expect(await rowsOf(slug)).toEqual([]);
  await expect(core.listComments(anyone(), { slug })).rejects.toMatchObject({ code: "not-found" });
});
