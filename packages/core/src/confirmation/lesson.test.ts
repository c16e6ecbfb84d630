import type { LessonRequest } from "@boundaryless/contract";
import {
  type FreshTable,
  type Story,
  beginStory,
  contributorOf,
  freshTable,
  lessonOf,
  sharesLesson,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activityOf } from "../activity/index.ts";
import { happeningsOf } from "../happening/index.ts";
import { lessonById, readLesson } from "../lesson/index.ts";
import { membershipOf } from "../membership/index.ts";
import { confirm, shareLesson } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const share = (changes: Partial<LessonRequest> = {}, actor?: Parameters<FreshTable["ctx"]>[0]) =>
  shareLesson(table.ctx(actor), { slug, ...lessonOf(), ...changes });
const ever = { from: "2000", until: "2100" };
const told = async () =>
  (await happeningsOf(table.ctx(), slug, ever)).map(({ kind, subject }) => [kind, subject.id]);
const nowhere = "lesson_01ARZ3NDEKTSV4RRFFQ69G5FAV";

describe("a lesson", () => {
  test("is there once its address is confirmed, counted and told, and makes its author a member", async () => {
    const email = "first@example.org";
    const before = await told();
    expect(await share({ author: contributorOf({ email }) })).toEqual({ accepted: true, community: slug });
    expect(await told()).toEqual(before);
    const { confirmed, path } = await confirm(table.ctx(), { token: await story.tokenFor(email) });
    const lessonId = path?.split("/").at(-1) ?? "";
    expect([confirmed, path]).toEqual(["lesson", `/c/${slug}/lessons/${lessonId}`]);
    const lesson = await lessonById(table.db, { slug, lessonId });
    expect(lesson).toMatchObject({
      title: "Low lights beside the bed",
      author: { name: "Amara Okafor", trust: "RJ1" },
      setting: null,
      links: [],
      open: true,
      status: "shown",
      adoption: null,
      version: 1,
    });
    expect(await told()).toEqual([...before, ["lesson", lessonId]]);
    const personId = lesson?.author.personId ?? "";
    expect(await membershipOf(table.db, slug, personId)).toMatchObject({ role: "member" });
    const days = await activityOf(table.ctx(), slug, "2000-01-01");
    expect(days.find((day) => day.personId === personId)).toMatchObject({ lesson: 1, trust: "RJ1" });
  });

  test("is shared by one of ten confirmations at once", async () => {
    const email = "ten@example.org";
    await share({ author: contributorOf({ email }) });
    const token = await story.tokenFor(email);
    const before = await told();
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => confirm(table.ctx(), { token })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await told()).toHaveLength(before.length + 1);
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ code: "already-confirmed" });
  });

  test("is shared at once from a remembered device, also by a member", async () => {
    const { device } = await sharesLesson({ table, story, slug }, {}, { email: "device@example.org" });
    const { path } = await share({ title: "A second one", outcome: "failure" }, device);
    const lessonId = path?.split("/").at(-1) ?? "";
    expect(await lessonById(table.db, { slug, lessonId })).toMatchObject({
      title: "A second one",
      outcome: "failure",
      author: { personId: device.personId },
    });
  });

  test("is refused with a text too long, an address that is not https, too many links or no author", async () => {
    const author = contributorOf({ email: "wrong@example.org" });
    const link = { label: "Leaflet", address: "https://example.org/leaflet" };
    await expect(share({ author, tried: "a".repeat(2001) })).rejects.toThrow();
    await expect(share({ author, title: " " })).rejects.toThrow();
    for (const address of [
      "http://example.org",
      "javascript:alert(1)",
      "https://me:secret@example.org",
      "leaflet",
    ])
      await expect(share({ author, links: [{ ...link, address }] }), address).rejects.toThrow();
    await expect(share({ author, links: Array.from({ length: 6 }, () => link) })).rejects.toThrow();
    await expect(share()).rejects.toMatchObject({ code: "invalid", fields: [{ field: "author" }] });
    expect(await share({ author, links: [link] })).toMatchObject({ accepted: true });
  });

  test("goes to no community that is unknown", async () => {
    const to = shareLesson(table.ctx(), { slug: "nowhere", ...lessonOf(), author: contributorOf() });
    await expect(to).rejects.toMatchObject({ code: "not-found" });
  });

  test("is shared no more often than a person may within an hour", async () => {
    const { device } = await sharesLesson({ table, story, slug }, {}, { email: "much@example.org" });
    for (let time = 0; time < 10; time++) await share({ title: `Number ${time}` }, device);
    await expect(share({ title: "One more" }, device)).rejects.toMatchObject({ code: "too-many" });
  });
});

describe("trying a lesson too", () => {
  test("makes a lesson of its own, linked to the first, and all of them are one trail", async () => {
    const first = await sharesLesson({ table, story, slug }, {}, { email: "one@example.org" });
    const adopts = { lesson: first.lessonId, how: "adapted" as const };
    const second = await sharesLesson(
      { table, story, slug },
      { title: "Lights with a timer", adopts },
      { email: "two@example.org", trust: "RM1" },
    );
    const third = await sharesLesson(
      { table, story, slug },
      { title: "No lights after all", adopts: { lesson: second.lessonId, how: "dropped" } },
      { email: "three@example.org", trust: "7A4" },
    );
    expect((await told()).slice(-2)).toEqual([
      ["adoption", second.lessonId],
      ["adoption", third.lessonId],
    ]);
    for (const { lessonId } of [first, second, third]) {
      const { lesson } = await readLesson(table.ctx(), { slug, lessonId });
      expect(
        lesson.trail.map(({ id, adoption, from, by }) => [id, adoption, from, by.trust?.odsCode]),
      ).toEqual([
        [first.lessonId, null, null, "RJ1"],
        [second.lessonId, "adapted", first.lessonId, "RM1"],
        [third.lessonId, "dropped", second.lessonId, "7A4"],
      ]);
    }
  });

  test("works across communities", async () => {
    const other = await story.starts({ name: "Lights in care homes" });
    const first = await sharesLesson({ table, story, slug }, {}, { email: "across@example.org" });
    const second = await sharesLesson(
      { table, story, slug: other },
      { adopts: { community: slug, lesson: first.lessonId, how: "adopted" } },
      { email: "across.too@example.org", trust: "RM1" },
    );
    const { lesson } = await readLesson(table.ctx(), { slug, lessonId: first.lessonId });
    expect(lesson.trail.map(({ url }) => url)).toEqual([
      `/c/${slug}/lessons/${first.lessonId}`,
      `/c/${other}/lessons/${second.lessonId}`,
    ]);
  });

  test("is refused where the first lesson is not there, and where it is gone by the time of confirmation", async () => {
    const author = contributorOf({ email: "late@example.org" });
    const lost = share({ author, adopts: { lesson: nowhere, how: "adopted" } });
    await expect(lost).rejects.toMatchObject({ code: "not-found", reason: "no-such-lesson" });
    const secret = await sharesLesson(
      { table, story, slug },
      { open: false },
      { email: "secret@example.org" },
    );
    const guessed = share({ author, adopts: { lesson: secret.lessonId, how: "adopted" } });
    await expect(guessed).rejects.toMatchObject({ code: "not-found" });
    const { deleteLesson } = await import("./index.ts");
    const first = await sharesLesson({ table, story, slug }, {}, { email: "gone@example.org" });
    await share({ author, adopts: { lesson: first.lessonId, how: "adopted" } });
    await deleteLesson(table.ctx(first.device), { slug, lessonId: first.lessonId });
    const token = await story.tokenFor("late@example.org");
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ reason: "no-such-lesson" });
  });
});
