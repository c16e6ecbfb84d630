import { words } from "@boundaryless/words";
import {
  type FreshTable,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
  joinOf,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirm, writeComment } from "../confirmation/index.ts";
import { type HappeningRecord, latestHappenings } from "../happening/index.ts";
import { mergeCommunities, moveMerged } from "../merge/index.ts";
import { transact, update } from "../store.ts";
import { tellOf } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const says = async (text: string): Promise<HappeningRecord> => {
  const email = `${crypto.randomUUID()}@example.org`;
  const { placement: _, proof: __, ...person } = joinOf({ email });
  const author = { ...person, wording: words.en.contributionWording.version };
  await writeComment(table.ctx(), { slug, text, author });
  await confirm(table.ctx(), { token: await story.tokenFor(email) });
  const [latest] = await latestHappenings(table.ctx(), slug, 1);
  if (!latest) throw new Error("nothing happened");
  return latest;
};
const becomes = (sk: string, set: Record<string, unknown>) =>
  transact(table.db, [update({ pk: `COMMUNITY#${slug}`, sk }, { set })]);

describe("what a comment tells", () => {
  test("is who said what where, without markup", async () => {
    const happening = await says("Have you tried **lights** at the [bed](https://example.org)?");
    expect(await tellOf(table.ctx(), happening)).toEqual({
      kind: "comment",
      community: { slug, name: expect.any(String), language: "en" },
      title: expect.any(String),
      excerpt: "Have you tried lights at the bed?",
      by: "Amara Okafor",
      trust: { odsCode: "RJ1", name: expect.stringContaining("Guy") },
      organisation: null,
      at: happening.at,
      url: `/c/${slug}/comments/${happening.subject.id}`,
    });
  });

  test("is told as it is now, and not at all once it is hidden or deleted", async () => {
    const happening = await says("First");
    const sk = `!COMMENT#${happening.subject.id}`;
    await becomes(sk, { text: "Second" });
    expect(await tellOf(table.ctx(), happening)).toMatchObject({ excerpt: "Second" });
    for (const status of ["hidden", "deleted"]) {
      await becomes(sk, { status });
      expect(await tellOf(table.ctx(), happening), status).toBeNull();
    }
  });

  test("leads to where it is once its community has become part of another", async () => {
    const other = await story.starts({ name: "Lights on wards" });
    const before = slug;
    slug = other;
    const happening = await says("Moves along");
    slug = before;
    const admin = table.ctx(administratorWith("platform"));
    await mergeCommunities(admin, { slug: other, into: slug, reason: "One of two", version: 1 });
    const url = `/comments/${happening.subject.id}`;
    for (let moved = 1; moved > 0;) {
      expect(await tellOf(table.ctx(), happening)).toMatchObject({ community: { slug } });
      ({ moved } = await moveMerged(table.ctx(), { most: 1 }));
    }
    expect(await tellOf(table.ctx(), happening)).toMatchObject({ url: `/c/${slug}${url}` });
  });

  test("is nothing while its community is hidden", async () => {
    const happening = await says("Still here");
    await becomes("#COMMUNITY", { status: "hidden" });
    expect(await tellOf(table.ctx(), happening)).toBeNull();
    await becomes("#COMMUNITY", { status: "open" });
    expect(await tellOf(table.ctx(), happening)).not.toBeNull();
  });
});
