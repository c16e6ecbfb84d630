import type { CommentRequest, Starter } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import { type FreshTable, type Story, beginStory, freshTable, joinOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commentById } from "../comment/index.ts";
import { forgetDevice, personOfDevice } from "../device/index.ts";
import { happeningsOf } from "../happening/index.ts";
import { membershipOf } from "../membership/index.ts";
import { confirm, confirmOnDevice, writeComment } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const authorOf = (email: string): Starter => {
  const { placement: _, proof: __, ...person } = joinOf({ email });
  return { ...person, wording: words.en.contributionWording.version };
};
const comments = (changes: Partial<CommentRequest> = {}, actor?: Parameters<FreshTable["ctx"]>[0]) =>
  writeComment(table.ctx(actor), { slug, text: "Have you tried *lights* at the bed?", ...changes });
const idIn = (path: string | undefined): string => path?.split("/").at(-1) ?? "";
const ever = { from: "2000", until: "2100" };

describe("a comment", () => {
  test("is there once its address is confirmed, counted and told, and makes nobody a member", async () => {
    const email = "first@example.org";
    expect(await comments({ author: authorOf(email) })).toEqual({ accepted: true, community: slug });
    expect(await happeningsOf(table.ctx(), slug, ever)).toEqual([]);
    const { confirmed, path } = await confirm(table.ctx(), { token: await story.tokenFor(email) });
    expect(confirmed).toBe("comment");
    const comment = await commentById(table.db, { slug, commentId: idIn(path) });
    expect(comment).toMatchObject({
      text: "Have you tried *lights* at the bed?",
      author: { name: "Amara Okafor", trust: "RJ1" },
      status: "shown",
      threadId: idIn(path),
    });
    const told = await happeningsOf(table.ctx(), slug, ever);
    expect(told).toMatchObject([{ kind: "comment", subject: { kind: "comment", id: idIn(path) } }]);
    expect(await membershipOf(table.db, slug, comment?.author.personId ?? "")).toBeUndefined();
  });

  test("is carried out by one of ten confirmations at once", async () => {
    const email = "ten@example.org";
    await comments({ author: authorOf(email) });
    const token = await story.tokenFor(email);
    const before = (await happeningsOf(table.ctx(), slug, ever)).length;
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => confirm(table.ctx(), { token })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await happeningsOf(table.ctx(), slug, ever)).toHaveLength(before + 1);
  });

  test("joins the thread of what it replies to, one level deep", async () => {
    const email = "thread@example.org";
    await comments({ author: authorOf(email) });
    const { path, device } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
    const person = await personOfDevice(table.ctx(), device?.cookie ?? "");
    const actor = { kind: "anyone" as const, network: null, personId: person?.personId ?? "" };
    const reply = await comments({ text: "We have.", replyTo: idIn(path) }, actor);
    const deeper = await comments({ text: "Do tell!", replyTo: idIn(reply.path) }, actor);
    for (const { path: at } of [reply, deeper])
      expect(await commentById(table.db, { slug, commentId: idIn(at) })).toMatchObject({
        threadId: idIn(path),
      });
    const lost = comments({ text: "What?", replyTo: "comment_01ARZ3NDEKTSV4RRFFQ69G5FAV" }, actor);
    await expect(lost).rejects.toMatchObject({ code: "not-found", reason: "no-such-comment" });
  });

  test("is refused where it is empty or too long, without an author, or to a paused community", async () => {
    await expect(comments({ text: " " })).rejects.toThrow();
    await expect(comments({ text: "a".repeat(5001) })).rejects.toThrow();
    await expect(comments()).rejects.toMatchObject({ code: "invalid", fields: [{ field: "author" }] });
    await expect(
      writeComment(table.ctx(), { slug: "nowhere", text: "Hello", author: authorOf("a@example.org") }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a remembered device", () => {
  test("stands for its person until it is forgotten, and nothing made up does", async () => {
    const email = "device@example.org";
    await comments({ author: authorOf(email) });
    const { device } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
    const cookie = device?.cookie ?? "";
    const known = await personOfDevice(table.ctx(), cookie);
    expect(known?.email).toBe(email);
    const swapped = `${known?.personId}.${"A".repeat(43)}`;
    for (const forged of ["", "x", swapped, `${cookie}x`, cookie.replace("person_", "person#")])
      expect(await personOfDevice(table.ctx(), forged), forged).toBeNull();
    await forgetDevice(table.ctx(), cookie);
    expect(await personOfDevice(table.ctx(), cookie)).toBeNull();
    await forgetDevice(table.ctx(), cookie);
  });

  test("is not remembered for joining, and ends after half a year", async () => {
    const email = "joiner@example.org";
    await story.asks(slug, { email });
    const { device } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
    expect(device).toBeNull();
    await comments({ author: authorOf(email) });
    const remembered = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
    const cookie = remembered.device?.cookie ?? "";
    const now = table.clock.now;
    table.clock.now = new Date(now.getTime() + 181 * 24 * 3600 * 1000);
    expect(await personOfDevice(table.ctx(), cookie)).toBeNull();
    table.clock.now = now;
  });

  test("writes no more than its person may within an hour", async () => {
    const email = "much@example.org";
    await comments({ author: authorOf(email) });
    const { device } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
    const person = await personOfDevice(table.ctx(), device?.cookie ?? "");
    const actor = { kind: "anyone" as const, network: null, personId: person?.personId ?? "" };
    for (let time = 0; time < 30; time++) await comments({ text: `Number ${time}` }, actor);
    await expect(comments({ text: "One more" }, actor)).rejects.toMatchObject({ code: "too-many" });
  });
});
