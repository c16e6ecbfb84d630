import { type Bundle, bundleLimits } from "@boundaryless/contract";
import { everyGrantee, joinOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import * as z from "zod/mini";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everything, fingerprint } from "../../test/table.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { CommentRecord } from "../comment/index.ts";
import { eraseCommunity, pauseCommunity, readCommunity } from "../community/index.ts";
import { confirm, writeComment } from "../confirmation/index.ts";
import { deleteAll, queryAll, transact, update } from "../store.ts";
import { exportCommunity, importCommunity } from "./index.ts";

let here: House;
let there: House;
let slug: string;
const theirs = "https://learn.example.wales";
const ours = "https://learn.example.org";
const system = { kind: "system", name: "command" } as const;

const says = async (text: string, email: string, replyTo?: string): Promise<string> => {
  const { placement: _, proof: __, ...person } = joinOf({ email });
  const author = { ...person, wording: words.en.contributionWording.version };
  await writeComment(there.table.ctx(), { slug, text, author, ...(replyTo ? { replyTo } : {}) });
  const { path = "" } = await confirm(there.table.ctx(), { token: await there.story.tokenFor(email) });
  there.passes(60);
  return path.split("/").at(-1) ?? "";
};
const commentsIn = async (house: House, of: string) => {
  const rows = await queryAll(house.table.db, { partition: `COMMUNITY#${of}`, prefix: "!COMMENT#" });
  return rows.map((row) => z.parse(CommentRecord, row));
};
const saidIn = ({ parts }: Bundle) => parts.flatMap((each) => (each.kind === "comments" ? each.records : []));
const exported = (house = there, origin = theirs, after?: string) =>
  exportCommunity(house.table.ctx(), { slug, origin, after });
const takes = (
  file: unknown,
  { dryRun = false, origin = ours, actor = platform as Parameters<House["table"]["ctx"]>[0] } = {},
) => importCommunity(here.table.ctx(actor), { file, origin, dryRun });
const tableNow = () => fingerprint(here.table.db);

let file: Bundle;
beforeAll(async () => {
  [here, there] = await Promise.all([openHouse(), openHouse()]);
  slug = await there.creates({ name: "Cwympiadau <b>gyda’r nos</b>", language: "cy", licence: "CC-BY-4.0" });
  const first = await says("Have you tried *lights*?\n\n<script>alert(1)</script>", "first@example.org");
  await says("Yes, and they help", "second@example.org", first);
  file = await exported();
  here.table.clock.now = new Date(there.table.clock.now.getTime() + 60_000);
});
afterAll(() => Promise.all([here.table.close(), there.table.close()]));

describe("a community as a file", () => {
  test("has what everybody may read, and no address and nobody's identifier", () => {
    expect(file).toMatchObject({
      format: "boundaryless-community",
      version: 1,
      source: `${theirs}/c/${slug}`,
      provenance: [],
      licence: { id: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      community: { slug, language: "cy", status: "open" },
      parts: [
        { kind: "lessons", records: [] },
        { kind: "comments", records: [{ replyTo: null }, { text: "Yes, and they help" }] },
        { kind: "lesson-comments", records: [] },
        { kind: "gatherings", records: [] },
      ],
      next: null,
    });
    const [first, reply] = saidIn(file);
    expect(reply?.replyTo).toBe(first?.id);
    expect(first?.author).toMatchObject({ name: "Amara Okafor", trust: { odsCode: "RJ1" } });
    expect(JSON.stringify(file)).not.toMatch(/@|person_/u);
  });

  test("leaves out what is hidden or deleted, and is not given while moderators hide the community", async () => {
    const id = await says("Not for long", "third@example.org");
    const key = { pk: `COMMUNITY#${slug}`, sk: `!COMMENT#${id}` };
    await transact(there.table.db, [update(key, { set: { status: "hidden" } })]);
    expect(JSON.stringify(await exported())).not.toContain("Not for long");
    await deleteAll(there.table.db, [key]);
    const hide = (status: string) =>
      transact(there.table.db, [update({ pk: `COMMUNITY#${slug}`, sk: "#COMMUNITY" }, { set: { status } })]);
    await hide("hidden");
    await expect(exported()).rejects.toMatchObject({ code: "not-found", reason: "community-hidden" });
    await hide("open");
    const nowhere = exportCommunity(there.table.ctx(), { slug: "nowhere", origin: theirs });
    await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
  });

  test.each(["comments", "comments.#", "members.x", "", "comments.x.y"])(
    "is refused at a place that is none: %s",
    async (after) => {
      await expect(exported(there, theirs, after)).rejects.toMatchObject({ fields: [{ field: "after" }] });
    },
  );
});

describe("taking it in", () => {
  test("is reported first without changing anything", async () => {
    const before = await tableNow();
    expect(await takes(file, { dryRun: true })).toEqual({
      dryRun: true,
      source: file.source,
      name: file.community.name,
      slug: null,
      state: "new",
      parts: [
        { kind: "lessons", added: 0, present: 0, leftOut: 0 },
        { kind: "comments", added: 2, present: 0, leftOut: 0 },
        { kind: "lesson-comments", added: 0, present: 0, leftOut: 0 },
        { kind: "gatherings", added: 0, present: 0, leftOut: 0 },
      ],
      next: null,
    });
    expect(await tableNow()).toBe(before);
  });

  test("brings the community with where it has come from, what was said, and nobody as a member", async () => {
    expect(await takes(file)).toMatchObject({
      slug,
      state: "new",
      parts: [{ kind: "lessons" }, { added: 2, present: 0 }, {}, { kind: "gatherings" }],
    });
    expect(await readCommunity(here.table.ctx(), { slug })).toMatchObject({
      name: file.community.name,
      licence: "CC-BY-4.0",
      people: 0,
      startedAt: file.community.startedAt,
      importedFrom: { url: file.source, at: file.exportedAt },
    });
    const [first, reply] = await commentsIn(here, slug);
    expect(first).toMatchObject({ text: saidIn(file)[0]?.text, threadId: first?.commentId });
    expect(reply).toMatchObject({
      threadId: first?.commentId,
      author: { name: "Amara Okafor", trust: "RJ1" },
    });
    expect(await here.deedsOf(slug)).toEqual(["community-imported"]);
    expect(await here.chainHolds(slug)).toBe(true);
  });

  test("again changes nothing, and a newer file adds only what is new", async () => {
    const before = await tableNow();
    expect(await takes(file)).toMatchObject({
      slug,
      state: "present",
      parts: [{ kind: "lessons" }, { added: 0, present: 2 }, {}, { kind: "gatherings" }],
    });
    expect(await tableNow()).toBe(before);
    await says("A third thing", "fourth@example.org", saidIn(file)[0]?.id);
    here.table.clock.now = new Date(there.table.clock.now.getTime() + 60_000);
    expect(await takes(await exported())).toMatchObject({
      parts: [{ kind: "lessons" }, { added: 1, present: 2 }, {}, { kind: "gatherings" }],
    });
    const all = await commentsIn(here, slug);
    expect(all.map(({ threadId }) => threadId)).toEqual(all.map(() => all[0]?.commentId));
  });

  test("never brings back what was deleted here, nor undoes what was changed here", async () => {
    const [first, second] = await commentsIn(here, slug);
    const keyOf = (id = "") => ({ pk: `COMMUNITY#${slug}`, sk: `!COMMENT#${id}` });
    await deleteAll(here.table.db, [keyOf(second?.commentId)]);
    await transact(here.table.db, [update(keyOf(first?.commentId), { set: { status: "hidden" } })]);
    await pauseCommunity(here.table.ctx(platform), { slug, reason: "Being looked at", version: 1 });
    await takes(await exported());
    const after = await commentsIn(here, slug);
    expect(after).toHaveLength(2);
    expect(after[0]?.status).toBe("hidden");
    expect((await here.recordOf(slug))?.status).toBe("paused");
  });

  test("with half a character in it does what its report has promised", async () => {
    const half = structuredClone(file);
    Object.assign(half, { source: `${theirs}/c/half` });
    Object.assign(half.community, { slug: "half", name: "Half \uD83D a name", topics: ["\uDE00 topic"] });
    for (const said of saidIn(half)) Object.assign(said, { text: "Half \uD83D a word" });
    for (const { author } of saidIn(half))
      Object.assign(author, { trust: null, organisation: "\uDE00 ward" });
    const { parts } = await takes(half, { dryRun: true });
    expect(parts).toContainEqual({ kind: "comments", added: 2, present: 0, leftOut: 0 });
    expect((await takes(half)).parts).toEqual(parts);
    expect(await readCommunity(here.table.ctx(), { slug: "half" })).toMatchObject({
      name: "Half \uFFFD a name",
    });
    expect(await commentsIn(here, "half")).toMatchObject(Array(2).fill({ text: "Half \uFFFD a word" }));
    for (const dryRun of [true, false])
      await expect(takes({ ...half, source: `${theirs}/c/\uD83D` }, { dryRun })).rejects.toMatchObject({
        reason: "bundle-unreadable",
        fields: [{ field: "source" }],
      });
  });

  test("by ten at once makes one community", async () => {
    const source = `${theirs}/c/at-once`;
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        takes({ ...file, source, community: { ...file.community, name: "At once", slug: "at-once" } }),
      ),
    );
    expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
    for (const each of all)
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "conflict" });
    const communities = (await everything(here.table.db)).filter(
      (item) => item["type"] === "community" && item["name"] === "At once",
    );
    expect(communities).toHaveLength(1);
    expect(await commentsIn(here, "at-once")).toHaveLength(2);
  });

  test("takes another slug where that is taken, and comes again once it was erased", async () => {
    const name = "Sepsis in the first hour";
    await here.creates({ name });
    const other = {
      ...file,
      source: `${theirs}/c/sepsis`,
      community: { ...file.community, slug: "sepsis-in-the-first-hour" },
    };
    expect(await takes(other)).toMatchObject({ slug: "sepsis-in-the-first-hour-2", state: "new" });
    await eraseCommunity(here.table.db, "sepsis-in-the-first-hour-2", here.table.clock.now);
    expect(await takes(other)).toMatchObject({
      slug: "sepsis-in-the-first-hour-2",
      state: "new",
      parts: [{ kind: "lessons" }, { added: 2 }, {}, { kind: "gatherings" }],
    });
  });

  test("leaves out kinds that it does not know, and says so", async () => {
    const parts = [...file.parts, { kind: "dances", records: [{ steps: 3 }] }];
    expect(await takes({ ...file, parts }, { dryRun: true })).toMatchObject({
      parts: [
        { kind: "lessons" },
        { kind: "comments" },
        { kind: "lesson-comments" },
        { kind: "gatherings" },
        { kind: "dances", added: 0, present: 0, leftOut: 1 },
      ],
    });
  });

  test("cleans what is invisible, and a trust that we do not know is an organisation", async () => {
    const [first] = saidIn(file);
    const author = { ...first?.author, trust: { odsCode: "ZZ9", name: "Somewhere else" } };
    const records = [{ ...first, text: "a\u0000b\u202Ec", author }];
    await takes({
      ...file,
      source: `${theirs}/c/clean`,
      community: { ...file.community, name: "Clean", slug: "clean" },
      parts: [{ kind: "comments", records }],
    });
    expect(await commentsIn(here, "clean")).toMatchObject([
      { text: "abc", author: { trust: null, organisation: "Somewhere else" } },
    ]);
  });
});

describe("a file that goes on", () => {
  test("in another comes whole out of both, and keeps its threads", async () => {
    const many = await there.creates({ name: "A long one" });
    const text = "x".repeat(3900);
    const [sample] = await commentsIn(there, slug);
    const first = `comment_${"0".repeat(26)}`;
    const { putNew } = await import("../store.ts");
    for (let at = 0; at < 300; at += 50) {
      const writes = Array.from({ length: 50 }, (_, n) => {
        const commentId = `comment_${String(at + n).padStart(26, "0")}`;
        const about = { kind: "community", id: many };
        const item = { ...sample, slug: many, about, commentId, threadId: first, text };
        return putNew({ pk: `COMMUNITY#${many}`, sk: `!COMMENT#${commentId}`, ...item });
      });
      await transact(there.table.db, writes);
    }
    const page = (after?: string) =>
      exportCommunity(there.table.ctx(), { slug: many, origin: theirs, after });
    const files = [await page()];
    for (let next = files[0]?.next; next; next = files.at(-1)?.next)
      files.push(await page(new URL(next).searchParams.get("after") ?? ""));
    expect(files.length).toBe(2);
    for (const each of files) expect(JSON.stringify(each).length).toBeLessThan(bundleLimits.bytes / 2);
    for (const each of files) await takes(each);
    const all = await commentsIn(here, many);
    expect(all).toHaveLength(300);
    expect(new Set(all.map(({ threadId }) => threadId)).size).toBe(1);
  });
});

describe("where it has come from", () => {
  test("goes along, and what comes home is refused", async () => {
    const onward = await exportCommunity(here.table.ctx(), { slug, origin: ours });
    expect(onward.provenance).toEqual([{ url: file.source, at: file.exportedAt }]);
    const home = importCommunity(there.table.ctx(platform), { file: onward, origin: theirs, dryRun: false });
    await expect(home).rejects.toMatchObject({ code: "invalid", reason: "bundle-circle" });
    const third = await openHouse();
    third.table.clock.now = here.table.clock.now;
    const third_ = { origin: "https://third.example.org", dryRun: false };
    await importCommunity(third.table.ctx(platform), { file: onward, ...third_ });
    // From its first home it is the same community, which is here already by another way.
    const direct = importCommunity(third.table.ctx(platform), { file, ...third_ });
    await expect(direct).rejects.toMatchObject({ code: "conflict", reason: "bundle-elsewhere" });
    await third.table.close();
  });
});

describe("a bad file is refused in a sentence, and nothing of it is taken in:", () => {
  const [a, b] = ["comment_01HZZZZZZZZZZZZZZZZZZZZZZA", "comment_01HZZZZZZZZZZZZZZZZZZZZZZB"];
  const record = () => saidIn(file)[0];
  const withRecords = (records: unknown[]) => ({ ...file, parts: [{ kind: "comments", records }] });
  const community = (changes: object) => ({ ...file, community: { ...file.community, ...changes } });

  test.each<[string, () => unknown, string]>([
    ["nothing", () => null, "bundle-format"],
    ["a list", () => [], "bundle-format"],
    ["another format", () => ({ ...file, format: "rss" }), "bundle-format"],
    ["no version", () => ({ ...file, version: "1" }), "bundle-format"],
    ["a newer version", () => ({ ...file, version: 2 }), "bundle-version"],
    ["no community", () => ({ ...file, community: undefined }), "bundle-unreadable"],
    ["a hidden community", () => community({ status: "hidden" }), "bundle-unreadable"],
    ["an empty name", () => community({ name: "\u200B" }), "bundle-unreadable"],
    ["a name of a megabyte", () => community({ name: "x".repeat(1_000_000) }), "bundle-unreadable"],
    ["a script for a source", () => ({ ...file, source: "javascript:alert(1)" }), "bundle-unreadable"],
    ["an unknown licence", () => ({ ...file, licence: { id: "mine", url: "x" } }), "bundle-unreadable"],
    ["our own community", () => ({ ...file, source: `${ours}/c/x` }), "bundle-circle"],
    [
      "one that was here before",
      () => ({ ...file, provenance: [{ url: `${ours}/c/x`, at: file.exportedAt }] }),
      "bundle-circle",
    ],
    [
      "one that was at one place twice",
      () => ({ ...file, provenance: [{ url: file.source, at: file.exportedAt }] }),
      "bundle-circle",
    ],
    [
      "one that was everywhere",
      () => ({
        ...file,
        provenance: Array.from({ length: 11 }, (_, n) => ({
          url: `https://a${n}.example.org`,
          at: file.exportedAt,
        })),
      }),
      "bundle-unreadable",
    ],
    [
      "two comments that reply to each other",
      () =>
        withRecords([
          { ...record(), id: a, replyTo: b },
          { ...record(), id: b, replyTo: a },
        ]),
      "bundle-hangs",
    ],
    [
      "a comment that replies to itself",
      () => withRecords([{ ...record(), id: a, replyTo: a }]),
      "bundle-hangs",
    ],
    ["one comment twice", () => withRecords([record(), record()]), "bundle-unreadable"],
    ["a kind twice", () => ({ ...file, parts: [...file.parts, ...file.parts] }), "bundle-unreadable"],
    ["more comments than fit", () => withRecords(Array.from({ length: 5001 }, () => 0)), "bundle-unreadable"],
    ["an identifier with a way out", () => withRecords([{ ...record(), id: "x#y" }]), "bundle-unreadable"],
    ["an empty comment", () => withRecords([{ ...record(), text: " " }]), "bundle-unreadable"],
    [
      "a comment of the future",
      () => withRecords([{ ...record(), writtenAt: "2999-01-01T00:00:00.000Z" }]),
      "bundle-future",
    ],
    [
      "a comment before time",
      () => withRecords([{ ...record(), writtenAt: "0001-01-01T00:00:00.000Z" }]),
      "bundle-unreadable",
    ],
  ])("%s", async (_, make, reason) => {
    const before = await tableNow();
    await expect(takes(make())).rejects.toMatchObject({ code: "invalid", reason });
    expect(await tableNow()).toBe(before);
  });

  test("with at most ten places that do not fit", async () => {
    const refused = takes(withRecords(Array.from({ length: 100 }, () => ({}))));
    const fields = await refused.catch((error: unknown) => (error as { fields: unknown[] }).fields);
    expect(fields).toHaveLength(6);
    expect(fields).toContainEqual({ field: "parts.0.records.0.text", rule: "unexpected" });
  });

  test("from anybody but the platform and the installation itself", async () => {
    const grantees = everyGrantee({ slug, homeTrust: "RJ1", withPeople: "RM1", other: "7A4" });
    for (const [who, actor] of Object.entries(grantees)) {
      if (who === "platform") continue;
      await expect(takes({}, { actor }), who).rejects.toMatchObject({ code: "forbidden" });
    }
    const nobody = importCommunity(here.table.ctx(), { file, origin: ours, dryRun: true });
    await expect(nobody).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await takes(file, { actor: system, dryRun: true })).toMatchObject({ state: "present" });
  });
});
