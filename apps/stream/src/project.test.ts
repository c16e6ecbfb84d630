import { type FreshTable, type Story, administratorWith, says, sharesLesson } from "@boundaryless/testing";
import {
  archiveCommunity,
  changeRole,
  createPlacement,
  deleteComment,
  editCommunity,
  importTrusts,
  latestOnLesson,
  listCommunities,
  listMembers,
  mergeCommunities,
  moveMerged,
  pauseCommunity,
  plantSample,
  readCommunity,
  readCounts,
  readManagedCommunity,
  readManagedTrust,
  removeMember,
  removeSample,
  restoreCommunity,
  widgetView,
} from "@boundaryless/core";
import { poisonRecords } from "@boundaryless/core/projection";
import { beforeAll, describe, expect, test } from "vitest";
import { openScene } from "../test/scene.ts";
import { type Stream, everyByte, openStream } from "../test/table.ts";
import { consumeForReadModels } from "./read-models.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  return scene.close;
});

const platform = administratorWith("platform");
const admin = () => table.ctx(platform);
const figures = async (slug: string) => {
  const { people, trusts, disciplines } = await readCommunity(table.ctx(), { slug });
  return { people, trusts, disciplines };
};
const trust = async (odsCode: string) => {
  const { people, communities } = await readManagedTrust(admin(), { odsCode });
  return { people, communities };
};
const memberIds = async (slug: string) =>
  (await listMembers(admin(), { slug, limit: 100 })).members.map((one) => one.personId);
const version = async (slug: string) => (await readManagedCommunity(admin(), { slug })).version;

describe("what the stream counts", () => {
  test("is who joined through a placement, or from a trust without one, once however often it is told", async () => {
    const looks = { featured: [], language: null, theme: null };
    const placed = { odsCode: "RM1", name: "Front page", origins: [], ...looks };
    const { placementId } = await createPlacement(admin(), placed);
    const slug = await story.starts({ name: "Joined from a page" }, { email: "page@example.org" });
    await story.joins(slug, { email: "through@example.org", placement: placementId, trust: "RM1" });
    await story.joins(slug, { email: "without@example.org", trust: "7A4" });
    await consumeForReadModels(table.ctx(), await stream.projected());
    const joinsOf = async (of: string) =>
      (await readCounts(admin(), { of })).days.reduce((sum, { joins }) => sum + joins, 0);
    expect([await joinsOf(placementId), await joinsOf("trust:7A4"), await joinsOf("trust:RM1")]).toEqual([
      1, 1, 0,
    ]);
  });

  test("is comments on a lesson as they come, go and move, and none on communities", async () => {
    const slug = await story.starts({ name: "Spoken of" }, { email: "spoken@example.org" });
    const who = await sharesLesson({ table, story, slug }, {}, { email: "shares@example.org" });
    const { lessonId } = who;
    const writer = { actor: who.device };
    const counted = async (community = slug) =>
      (await latestOnLesson(table.ctx(), { community, id: lessonId, title: "" }, 1)).count;
    const id = await says(table, writer, slug, { text: "One", lessonId });
    await says(table, writer, slug, { text: "Two", lessonId, replyTo: id });
    await says(table, writer, slug, { text: "On the community" });
    await stream.projected();
    expect(await counted()).toBe(2);
    await deleteComment(table.ctx(who.device), { slug, commentId: id, version: 1 });
    await stream.projected();
    expect(await counted()).toBe(1);
    const into = await story.starts({ name: "Taken in" }, { email: "takes@example.org" });
    await mergeCommunities(admin(), { slug, into, reason: "One of two", version: await version(slug) });
    await moveMerged(table.ctx());
    await stream.projected();
    expect([await counted(), await counted(into)]).toEqual([0, 1]);
  });

  test("is people, trusts and disciplines of a community as they come and go", async () => {
    const slug = await story.starts({ name: "Counted" }, { email: "one@example.org" });
    await story.joins(slug, { email: "two@example.org", trust: "RM1", discipline: "medical" });
    await story.joins(slug, { email: "three@example.org", trust: "RM1", discipline: "medical" });
    await stream.projected();
    expect(await figures(slug)).toEqual({ people: 3, trusts: 2, disciplines: 2 });
    await story.leaves(slug, "two@example.org");
    await stream.projected();
    expect(await figures(slug)).toEqual({ people: 2, trusts: 2, disciplines: 2 });
    await story.leaves(slug, "three@example.org");
    await stream.projected();
    expect(await figures(slug)).toEqual({ people: 1, trusts: 1, disciplines: 1 });
  });

  test("does not change with a role, and falls when a member is removed", async () => {
    const slug = await story.starts({ name: "Roles" }, { email: "roles@example.org" });
    await story.joins(slug, { email: "member@example.org", trust: "7A4" });
    await stream.projected();
    const [personId = ""] = (await memberIds(slug)).slice(-1);
    await changeRole(admin(), { slug, personId, role: "facilitator" });
    await stream.projected();
    expect(await figures(slug)).toMatchObject({ people: 2, trusts: 2 });
    await removeMember(admin(), { slug, personId, reason: "A test" });
    await stream.projected();
    expect(await figures(slug)).toMatchObject({ people: 1, trusts: 1 });
  });

  test("counts people of other organisations as people and as no trust", async () => {
    const slug = await story.starts({ name: "Elsewhere" }, { email: "elsewhere@example.org" });
    for (const organisation of ["A hospice", "A charity"]) {
      const email = `${organisation.replace(" ", ".")}@example.org`;
      await story.joins(slug, { email, trust: undefined, organisation });
    }
    await stream.projected();
    expect(await figures(slug)).toMatchObject({ people: 3, trusts: 1 });
  });

  test("is people and communities of a trust, each person once, and moves with them", async () => {
    await importTrusts(table.ctx({ kind: "system", name: "test" }), [
      { odsCode: "T01", name: "From here", region: null, openedOn: null, closedOn: null },
      { odsCode: "T02", name: "To there", region: null, openedOn: null, closedOn: null },
    ]);
    const first = await story.starts({ name: "First of two" }, { email: "starter@example.org" });
    const second = await story.starts({ name: "Second of two" }, { email: "starter@example.org" });
    await story.joins(first, { email: "mover@example.org", trust: "T01" });
    await stream.projected();
    expect(await trust("T01")).toEqual({ people: 1, communities: 1 });
    await story.joins(second, { email: "mover@example.org", trust: "T02" });
    await stream.projected();
    expect(await trust("T01")).toEqual({ people: 0, communities: 1 });
    expect(await trust("T02")).toEqual({ people: 1, communities: 1 });
    await story.leaves(first, "mover@example.org");
    await story.leaves(second, "mover@example.org");
    await stream.projected();
    expect(await trust("T01")).toEqual({ people: 0, communities: 0 });
    expect(await trust("T02")).toEqual({ people: 0, communities: 0 });
  });
});

describe("cards and search", () => {
  const card = async (slug: string) =>
    (await widgetView(table.ctx(), { limit: 50 })).communities.find((one) => one.slug === slug);
  const found = async (q: string) =>
    (await listCommunities(table.ctx(), { q, limit: 5 })).communities.map(({ slug }) => slug);

  test("follow a community from its start through edits and pauses to its archive", async () => {
    const slug = await story.starts({ name: "Quokka" }, { email: "quokka@example.org" });
    expect(await card(slug)).toBeUndefined();
    await stream.projected();
    expect(await card(slug)).toMatchObject({ people: 1, name: "Quokka" });
    await editCommunity(admin(), { slug, version: await version(slug), name: "Wombat", language: "cy" });
    await stream.projected();
    expect(await card(slug)).toMatchObject({ name: "Wombat", language: "cy" });
    expect([await found("quokka"), await found("wombat")]).toEqual([[], [slug]]);
    await pauseCommunity(admin(), { slug, version: await version(slug), reason: "A test" });
    await stream.projected();
    expect([await card(slug), await found("wombat")]).toEqual([undefined, []]);
    await restoreCommunity(admin(), { slug, version: await version(slug) });
    await stream.projected();
    expect(await found("wombat")).toEqual([slug]);
    await archiveCommunity(admin(), { slug, version: await version(slug), reason: "A test" });
    await stream.projected();
    expect([await card(slug), await found("wombat")]).toEqual([undefined, []]);
  });

  test("of a sample that is removed are gone, and so is what was counted for its trusts; real people stay", async () => {
    const system = table.ctx({ kind: "system", name: "test" });
    const person = {
      key: "pat",
      name: "Pat",
      email: "pat@sample.example.org",
      odsCode: "7A4",
      discipline: "other",
      language: "en",
    } as const;
    const startedAt = table.clock.now.toISOString();
    const before = await trust("7A4");
    await plantSample(system, [
      {
        slug: "platypus",
        name: "Platypus",
        problem: "A problem",
        difference: "A difference",
        topics: [],
        stage: "maturing",
        status: "open",
        statusReason: null,
        language: "en",
        startedAt,
        members: [{ person, role: "facilitator", joinedAt: startedAt }],
      },
    ]);
    await stream.projected();
    await story.joins("platypus", { email: "real@example.org", trust: "7A4" });
    await stream.projected();
    expect(await found("platypus")).toEqual(["platypus"]);
    expect(await trust("7A4")).toEqual({ people: before.people + 2, communities: before.communities + 1 });
    expect(await removeSample(system)).toEqual({ communities: 1, people: 1 });
    await stream.projected();
    expect([await card("platypus"), await found("platypus")]).toEqual([undefined, []]);
    expect(await trust("7A4")).toEqual(before);
    await expect(readCommunity(table.ctx(), { slug: "platypus" })).rejects.toMatchObject({
      code: "not-found",
    });
    const other = await story.starts({ name: "Real people" }, { email: "real@example.org", trust: "7A4" });
    await stream.projected();
    expect(await figures(other)).toMatchObject({ people: 1 });
  });
});

describe("applying the stream again", () => {
  test("changes not one byte: the whole of it, each record twice, and out of order", async () => {
    const slug = await story.starts({ name: "Many trusts" }, { email: "many@example.org" });
    for (const code of ["RM1", "7A4", "T01", "T02"])
      await story.joins(slug, { email: `${code}@example.org`, trust: code });
    await stream.projected();
    const replay = await openStream(table);
    const records = await replay.reads();
    replay.close();
    expect(records.length).toBeGreaterThan(100);
    const before = await everyByte(table);
    table.clock.now = new Date(table.clock.now.getTime() + 60_000);
    await consumeForReadModels(table.ctx(), records);
    expect(await everyByte(table)).toBe(before);
    await consumeForReadModels(
      table.ctx(),
      records.flatMap((record) => [record, record]),
    );
    expect(await everyByte(table)).toBe(before);
    await consumeForReadModels(table.ctx(), [...records].reverse());
    expect(await everyByte(table)).toBe(before);
    expect(await poisonRecords(table.db)).toEqual([]);
  });
});
