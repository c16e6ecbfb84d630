import { ThreadList } from "@boundaryless/contract";
import { lessonOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { listComments } from "../comment/index.ts";
import { listCommunities, readCommunity } from "../community/index.ts";
import { listLessons, readLesson } from "../lesson/index.ts";
import { membershipsOf } from "../membership/index.ts";
import { personById, personIdOfAddress } from "../person/index.ts";
import { deleteAll, queryAll } from "../store.ts";
import { readCase } from "../moderation/index.ts";
import { type SampleCommunity, plantLessons, plantReports, plantSample, removeSample } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const system = () => house.table.ctx({ kind: "system", name: "test" });
const somebody = (key: string) => ({
  key,
  name: key,
  email: `${key}@sample.example.org`,
  odsCode: "RJ1",
  discipline: "medical" as const,
  language: "en" as const,
});
const sample = (slug: string, ...people: string[]): SampleCommunity => ({
  slug,
  name: slug,
  problem: "A problem",
  difference: "A difference",
  topics: ["sample data"],
  stage: "maturing",
  status: "open",
  statusReason: null,
  language: "en",
  startedAt: "2026-01-01T08:00:00.000Z",
  members: people.map((key) => ({
    person: somebody(key),
    role: "member",
    joinedAt: "2026-02-01T08:00:00.000Z",
  })),
});
const found = async (q: string) =>
  (await listCommunities(house.table.ctx(), { q, limit: 5 })).communities.map(({ slug }) => slug);
const idOf = (email: string) => personIdOfAddress(house.table.db, house.table.ctx().keys.addressKey(email));

describe("the sample", () => {
  test("comes with what its people contributed, once, and takes it away again", async () => {
    const did = { person: somebody("ann"), day: "2026-11-01", kind: "lesson" as const };
    const planted = { ...sample("busy-marmot", "ann"), activity: [did, did] };
    for (let time = 0; time < 2; time++) await plantSample(system(), [planted]);
    const rows = () => queryAll(house.table.db, { partition: "COMMUNITY#busy-marmot", prefix: "ACTIVITY#" });
    expect(await rows()).toMatchObject([{ day: "2026-11-01", trust: "RJ1", lesson: 1 }]);
    await house.counts("busy-marmot");
    await removeSample(system());
    expect(await rows()).toEqual([]);
  });

  test("comes with lessons and their trails, once, and never in a community of real people", async () => {
    await plantSample(system(), [sample("wise-badger", "ann", "ben")]);
    const real = await house.story.starts({ name: "Real people" });
    const { links: _, adopts: __, author: ___, ...text } = lessonOf();
    const empty = { setting: null, size: null, staff: null, cost: null, time: null, valueCycle: null };
    const told = { ...text, ...empty, links: [], authorShown: true, open: true } as const;
    const first = { ...told, key: "first", slug: "wise-badger", person: somebody("ann") };
    const lessons = [
      { ...first, sharedAt: "2026-02-03T08:00:00.000Z" },
      {
        ...first,
        key: "second",
        person: somebody("ben"),
        sharedAt: "2026-02-04T08:00:00.000Z",
        adopts: { key: "first", how: "dropped" as const },
      },
      { ...first, key: "third", slug: real, sharedAt: "2026-02-05T08:00:00.000Z" },
    ];
    for (let time = 0; time < 2; time++) await plantLessons(system(), lessons);
    const ctx = house.table.ctx();
    const planted = (await listLessons(ctx, { slug: "wise-badger", limit: 5 })).lessons;
    expect(planted.map(({ by, adoption }) => [by.name, adoption])).toEqual([
      ["ben", "dropped"],
      ["ann", null],
    ]);
    const { lesson } = await readLesson(ctx, { slug: "wise-badger", lessonId: planted[0]?.id ?? "" });
    expect(lesson.trail).toHaveLength(2);
    expect((await listLessons(ctx, { slug: real, limit: 5 })).lessons).toEqual([]);
    await house.counts("wise-badger");
    await removeSample(system());
    await expect(readLesson(ctx, { slug: "wise-badger", lessonId: lesson.id })).rejects.toThrow();
  });

  test("comes with what its people say, once, in threads, and takes it away again", async () => {
    const reply = { person: somebody("dan"), text: "A reply", at: "2026-11-02T08:00:00.000Z" };
    const first = { person: somebody("cat"), text: "A *question*", at: "2026-11-01T08:00:00.000Z" };
    const planted = { ...sample("talking-marmot", "cat", "dan"), comments: [{ ...first, replies: [reply] }] };
    for (let time = 0; time < 2; time++) await plantSample(system(), [planted]);
    await house.counts("talking-marmot");
    const { threads } = await listComments(house.table.ctx(), { slug: "talking-marmot" });
    expect(threads.map((each) => [each.first.text, ...each.replies.map(({ text }) => text)])).toEqual([
      ["A *question*", "A reply"],
    ]);
    expect(ThreadList.parse({ threads, next: null }).threads).toEqual(threads);
    await removeSample(system());
    const rows = { partition: "COMMUNITY#talking-marmot", prefix: "!COMMENT#" };
    expect(await queryAll(house.table.db, rows)).toEqual([]);
  });

  test("is planted once: a second time, or by half before, it is only completed", async () => {
    await plantSample(system(), [sample("marmot", "ann", "ben")]);
    await house.counts("marmot");
    expect(await readCommunity(house.table.ctx(), { slug: "marmot" })).toMatchObject({
      people: 2,
      trusts: 1,
    });
    const again = () => plantSample(system(), [sample("marmot", "ann", "ben")]);
    await again();
    await house.counts("marmot");
    expect(await readCommunity(house.table.ctx(), { slug: "marmot" })).toMatchObject({ people: 2 });
    const ben = await idOf("ben@sample.example.org");
    await deleteAll(house.table.db, [{ pk: "COMMUNITY#marmot", sk: `MEMBER#${ben}` }]);
    await again();
    const { items } = await membershipsOf(house.table.ctx(), ben ?? "", { limit: 5 });
    expect(items.map(({ slug }) => slug)).toEqual(["marmot"]);
    expect(await house.chainHolds("marmot")).toBe(true);
  });

  test("leaves alone what real people have made under the same name", async () => {
    const slug = await house.creates({ name: "Real badger" });
    await plantSample(system(), [sample(slug, "cat")]);
    expect(await house.recordOf(slug)).toMatchObject({ name: "Real badger" });
    await removeSample(system());
    expect(await house.recordOf(slug)).toMatchObject({ name: "Real badger" });
  });

  test("goes with its people, communities and search entries, while real people stay", async () => {
    await plantSample(system(), [sample("otter", "dan", "eve")]);
    await house.story.joins("otter", { email: "real@example.org" });
    const real = await house.creates({ name: "Real otter" });
    await house.story.joins(real, { email: "real@example.org" });
    await house.counts("otter", real);
    expect(await found("otter")).toEqual(expect.arrayContaining(["otter", real]));
    expect(await removeSample(system())).toEqual({ communities: 1, people: 2 });
    house.passes(3);
    expect(await found("otter")).toEqual([real]);
    await expect(readCommunity(house.table.ctx(), { slug: "otter" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await idOf("dan@sample.example.org")).toBeUndefined();
    const person = await personById(house.table.db, (await idOf("real@example.org")) ?? "");
    expect(person?.email).toBe("real@example.org");
    expect(await removeSample(system())).toEqual({ communities: 0, people: 0 });
  });

  test("can be planted anew after it was removed, and is found again", async () => {
    await plantSample(system(), [sample("otter", "dan")]);
    await house.counts("otter");
    expect(await found("otter")).toContain("otter");
    expect(await house.chainHolds("otter")).toBe(true);
  });

  test("has reports of its communities, of nobody else's, which go with it", async () => {
    const real = await house.creates({ name: "Real heron" });
    await plantSample(system(), [sample("heron", "fay")]);
    const report = { reason: "spam", text: "Look", email: "somebody@example.org", language: "en" } as const;
    const plant = () =>
      plantReports(system(), [
        { slug: "heron", ...report },
        { slug: real, ...report },
      ]);
    await plant();
    await plant();
    const caseOf = (slug: string) => readCase(house.table.ctx(platform), { kind: "community", slug });
    expect(await caseOf("heron")).toMatchObject({ state: "open", reports: 1 });
    await expect(caseOf(real)).rejects.toMatchObject({ reason: "no-such-case" });
    await house.counts("heron");
    await removeSample(system());
    expect(JSON.stringify(await queryAll(house.table.db, { partition: "COMMUNITY#heron" }))).not.toContain(
      "Look",
    );
  });

  test("is planted and removed by the installation itself only", async () => {
    for (const actor of [platform, { kind: "anyone" as const, network: null }]) {
      await expect(plantSample(house.table.ctx(actor), [])).rejects.toMatchObject({ code: "forbidden" });
      await expect(removeSample(house.table.ctx(actor))).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
