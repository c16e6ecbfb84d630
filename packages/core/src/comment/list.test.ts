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
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteComment, pauseCommunity } from "../index.ts";
import { readCommunityPage } from "../latest/index.ts";
import { transact } from "../store.ts";
import { changeComment, commentById, listComments, readThread, readThreadPage } from "./index.ts";
import { mostRepliesListed } from "./list.ts";
import { repliesAtOnce } from "./read.ts";

let table: FreshTable;
let story: Story;
let slug: string;
let who: Remembered;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
  who = await remembers(table, story, slug);
});
afterAll(() => table.close());

/** An hour passes, so that nobody has said too much. */
const later = () => {
  table.clock.now = new Date(table.clock.now.getTime() + 3_600_000);
};
const say = (text: string, replyTo?: string, into = slug) =>
  says(table, who, into, { text, ...(replyTo === undefined ? {} : { replyTo }) });
const texts = (threads: readonly { first: { text: string | null } }[]) =>
  threads.map(({ first }) => first.text);
const hide = async (commentId: string) => {
  const comment = await commentById(table.db, { slug, commentId });
  if (!comment) throw new Error("no comment");
  await transact(table.db, [changeComment(comment, { status: "hidden" }, {}, new Error("raced"))]);
};

describe("threads of a community", () => {
  test("come newest first, replies oldest first, with who wrote them and where from", async () => {
    const first = await say("First");
    const second = await say("Second");
    await say("To the first", first);
    await say("To the first again", first);
    const { threads } = await listComments(table.ctx(), { slug, limit: 2 });
    expect(texts(threads)).toEqual(["Second", "First"]);
    expect(threads[1]?.replies.map(({ text }) => text)).toEqual(["To the first", "To the first again"]);
    expect(threads[0]?.first).toEqual({
      id: second,
      community: slug,
      lesson: null,
      thread: second,
      status: "shown",
      text: "Second",
      language: "en",
      author: {
        name: "Amara Okafor",
        trust: { odsCode: "RJ1", name: "Guy's and St Thomas' NHS Foundation Trust" },
        organisation: null,
      },
      writtenAt: table.clock.now.toISOString(),
      editedAt: null,
      version: 1,
      url: `/c/${slug}/comments/${second}`,
    });
    expect(threads[1]?.replies[0]?.url).toMatch(new RegExp(`^/c/${slug}/comments/${first}#comment_`, "u"));
  });

  test("are read on with a cursor, each once, and the cursor fits no other list", async () => {
    later();
    const other = await story.starts({ name: "Falls at night" });
    for (let number = 0; number < 7; number++) {
      const first = await say(`Thread ${number}`, undefined, other);
      if (number % 2 === 0) await say("Reply", first, other);
    }
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await listComments(table.ctx(), { slug: other, limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...texts(page.threads));
      cursor = page.next ?? undefined;
      pages++;
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `Thread ${number}`));
    expect(pages).toBe(3);
    const { next } = await listComments(table.ctx(), { slug: other, limit: 3 });
    const elsewhere = listComments(table.ctx(), { slug, cursor: next ?? "" });
    await expect(elsewhere).rejects.toMatchObject({ code: "invalid", fields: [{ field: "cursor" }] });
    await expect(listComments(table.ctx(), { slug, cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("of a hundred replies show the newest and that there are more, and hide no other thread", async () => {
    const busy = await story.starts({ name: "A long talk" });
    await say("Before", undefined, busy);
    const first = await say("Long", undefined, busy);
    for (let number = 0; number < 125; number++) {
      if (number % 25 === 0) later();
      await say(`Reply ${number}`, first, busy);
    }
    const { threads, next } = await listComments(table.ctx(), { slug: busy });
    expect(texts(threads)).toEqual(["Long", "Before"]);
    expect(threads[0]).toMatchObject({ more: true });
    expect(threads[0]?.replies).toHaveLength(mostRepliesListed);
    expect(threads[0]?.replies.at(-1)?.text).toBe("Reply 124");
    expect(next).toBeNull();
    const page = await readThreadPage(table.ctx(), { slug: busy, commentId: first });
    expect(page.replies).toHaveLength(repliesAtOnce);
    expect(page.replies[0]?.text).toBe("Reply 0");
    const rest = { slug: busy, commentId: first, cursor: page.next ?? "" };
    const further = await readThreadPage(table.ctx(), rest);
    expect(further.replies.map(({ text }) => text)).toEqual(
      Array.from({ length: 25 }, (_, number) => `Reply ${number + 100}`),
    );
    expect(further.next).toBeNull();
  }, 60_000);

  test("keep a mark where something was deleted or hidden and replied to, without a word or a name", async () => {
    later();
    const place = await story.starts({ name: "Marks" });
    const [kept, gone, alone] = [
      await say("Deleted later", undefined, place),
      await say("Deleted, with no reply", undefined, place),
      await say("Stays", undefined, place),
    ];
    const reply = await say("A reply", kept, place);
    await deleteComment(table.ctx(who.actor), { slug: place, commentId: kept, version: 1 });
    await deleteComment(table.ctx(who.actor), { slug: place, commentId: gone, version: 1 });
    const { threads } = await listComments(table.ctx(), { slug: place });
    expect(threads.map(({ first }) => first.id)).toEqual([alone, kept]);
    expect(threads[1]?.first).toMatchObject({ status: "deleted", text: null, author: null });
    expect(threads[1]?.replies.map(({ id }) => id)).toEqual([reply]);
    await expect(readThread(table.ctx(), { slug: place, commentId: gone })).rejects.toMatchObject({
      code: "not-found",
    });
    await deleteComment(table.ctx(who.actor), { slug: place, commentId: reply, version: 1 });
    expect((await listComments(table.ctx(), { slug: place })).threads).toHaveLength(1);
  });

  test("say nothing of what moderators have hidden", async () => {
    const secret = await say("A name that should not be here");
    const reply = await say("And again", secret);
    await hide(secret);
    const page = await listComments(table.ctx(), { slug });
    expect(JSON.stringify(page)).not.toContain("A name that");
    expect(page.threads[0]?.first).toMatchObject({ id: secret, status: "hidden", text: null, author: null });
    await hide(reply);
    await expect(readThread(table.ctx(), { slug, commentId: reply })).rejects.toMatchObject({
      code: "not-found",
      reason: "no-such-comment",
    });
    expect(JSON.stringify((await readCommunityPage(table.ctx(), { slug, most: 5 })).comments)).not.toContain(
      "A name that",
    );
  });

  test("are there to read in a paused community, and not in one that is not there", async () => {
    const paused = await story.starts({ name: "Paused" });
    later();
    await say("Said before", undefined, paused);
    const admin = table.ctx(administratorWith("platform"));
    await pauseCommunity(admin, { slug: paused, reason: "A pause", version: 1 });
    expect(texts((await listComments(table.ctx(), { slug: paused })).threads)).toEqual(["Said before"]);
    await expect(listComments(table.ctx(), { slug: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
    const unknown = { slug, commentId: "comment_01ARZ3NDEKTSV4RRFFQ69G5FAV" };
    await expect(readThread(table.ctx(), unknown)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("one's own comments", () => {
  test("are told apart on the page of a thread and in the list, at once, and for nobody else", async () => {
    later();
    const other = await remembers(table, story, slug, { email: "other@example.org", text: "Hello" });
    const reply = await say("Mine", other.commentId);
    const mine = (actor?: typeof who.actor) =>
      readThreadPage(table.ctx(actor), { slug, commentId: reply }).then(({ mine: ids }) => [...ids]);
    expect(await mine(who.actor)).toEqual([reply]);
    expect(await mine(other.actor)).toEqual([other.commentId]);
    expect(await mine()).toEqual([]);
    const listed = async (actor?: typeof who.actor) => (await listComments(table.ctx(actor), { slug })).mine;
    expect(await listed(who.actor)).toContain(reply);
    expect([...(await listed(other.actor))]).toEqual([other.commentId]);
    expect([...(await listed())]).toEqual([]);
  });
});
