import {
  type Anyone,
  callGathering,
  cancelGathering,
  changeGatheringDetails,
  confirm,
  confirmOnDevice,
  decideCase,
  deleteComment,
  deleteLesson,
  editComment,
  editLesson,
  erasePeople,
  orderErasure,
  personOfDevice,
  readCase,
  readGathering,
  report,
} from "@boundaryless/core";
import { readCommunityPage } from "@boundaryless/core/latest";
import {
  type FreshTable,
  type Story,
  administratorWith,
  authorOf,
  lessonOf,
  says,
  sharesLesson,
} from "@boundaryless/testing";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openScene } from "../test/scene.ts";
import type { Stream } from "../test/table.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
let slug: string;
beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  return scene.close;
});
beforeEach(async () => {
  slug = await story.starts({ name: "Lights" });
});

const day = 24 * 60 * 60_000;
const hour = 60 * 60_000;
const passes = (milliseconds: number) =>
  (table.clock.now = new Date(table.clock.now.getTime() + milliseconds));
const dateIn = (days: number) => new Date(table.clock.now.getTime() + days * day).toISOString().slice(0, 10);
const emailOf = (name: string) => `${name.toLowerCase()}.${crypto.randomUUID()}@example.org`;

const page = () => readCommunityPage(table.ctx(), { slug, most: 3 });
/** What the page shows once the stream has been read, and how many requests that took. */
const seen = async () => {
  await stream.projected();
  // Trusts are in memory, and are read once in a while.
  await page();
  const { result, capacity } = await table.consumed(page);
  const { comments, gatherings, community } = result;
  return {
    said: comments.map(({ text }) => text),
    by: comments.map(({ author }) => author?.name),
    coming: gatherings.map(({ title }) => title),
    calledBy: gatherings.map(({ calledBy }) => calledBy),
    lessons: community.lessons?.map(({ title }) => title),
    calls: capacity.calls,
  };
};

const detailsOf = (title: string, changes: object = {}) => ({
  title,
  date: dateIn(10),
  time: "12:00",
  timeZone: "Europe/London",
  minutes: 45,
  place: "Room 4, Leeds",
  ...changes,
});

interface Called {
  readonly gatheringId: string;
  readonly device: Anyone;
  readonly email: string;
}

/** Somebody calls a gathering from an address of their own. */
const calls = async (title: string, changes: object = {}, name = "Caller"): Promise<Called> => {
  const email = emailOf(name);
  await callGathering(table.ctx(), {
    slug,
    ...detailsOf(title, changes),
    author: authorOf({ email, name }),
  });
  const { device, path = "" } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
  const person = await personOfDevice(table.ctx(), device?.cookie ?? "");
  const gatheringId = /gathering_[0-9A-Z]+/.exec(path)?.[0] ?? "";
  return { gatheringId, email, device: { kind: "anyone", network: null, personId: person?.personId ?? "" } };
};

type Kind = "comment" | "lesson" | "gathering";
/** Somebody reports it, and moderators decide. */
const moderated = async (kind: Kind, itemId: string, decision: object) => {
  const email = emailOf("reporter");
  const target = { kind, slug, itemId };
  const why = { reason: "patient-information", text: "It names somebody", language: "en" } as const;
  await report(table.ctx({ kind: "anyone", network: null }), { target, email, ...why });
  await confirm(table.ctx(), { token: await story.tokenFor(email) });
  const admin = table.ctx(administratorWith("platform"));
  const { version } = await readCase(admin, target);
  const all = { ...target, reason: "It names somebody", version, ...decision };
  await decideCase(admin, all as Parameters<typeof decideCase>[1]);
};

const forgets = async (email: string, words: "stay" | "go") => {
  const admin = table.ctx(administratorWith("platform"));
  await orderErasure(admin, { email, words, language: "en", reason: "They wrote in" });
  for (let found = 1; found > 0;) ({ erased: found } = await erasePeople(table.ctx()));
};

describe("the page of a community, read in one Query, follows", () => {
  test("comments as they are changed, redacted, hidden and taken away", async () => {
    const who = await sharesLesson({ table, story, slug }, { title: "Socks" }, { email: emailOf("a") });
    const writer = { actor: who.device };
    const ids: string[] = [];
    for (const text of ["One", "Two Mr Smith", "Three", "Four"]) {
      passes(hour);
      ids.push(await says(table, writer, slug, { text }));
    }
    const [one = "", two = "", three = "", four = ""] = ids;
    expect(await seen()).toMatchObject({ said: ["Four", "Three", "Two Mr Smith"], calls: 1 });
    await editComment(table.ctx(who.device), { slug, commentId: four, text: "Fourth", version: 1 });
    await moderated("comment", two, { action: "redact", passages: [{ field: "text", text: "Mr Smith" }] });
    const { said } = await seen();
    expect(said.slice(0, 2)).toEqual(["Fourth", "Three"]);
    expect(said[2]).not.toContain("Smith");
    await moderated("comment", three, { action: "hide" });
    await deleteComment(table.ctx(who.device), { slug, commentId: four, version: 2 });
    await deleteComment(table.ctx(who.device), { slug, commentId: one, version: 1 });
    const left = await seen();
    expect(left.said).toHaveLength(1);
    expect(left.said[0]).toMatch(/^Two/u);
    expect(left.calls).toBe(1);
  });

  test("what is said of lessons, as far as everybody may read them", async () => {
    const who = await sharesLesson({ table, story, slug }, { title: "Grips" }, { email: emailOf("b") });
    const { lessonId } = who;
    passes(hour);
    await says(table, { actor: who.device }, slug, { text: "Of grips", lessonId });
    expect(await seen()).toMatchObject({ lessons: ["Grips"], calls: 1 });
    const shown = (await page()).comments[0];
    expect(shown).toMatchObject({ text: "Of grips", lesson: { id: lessonId, title: "Grips" } });
    const which = { slug, lessonId };
    const ours = { ...which, ...lessonOf({ title: "Grips", open: false }), version: 1 };
    await editLesson(table.ctx(who.device), ours);
    expect((await seen()).said).not.toContain("Of grips");
    await editLesson(table.ctx(who.device), { ...which, ...lessonOf({ title: "Grippy" }), version: 2 });
    expect((await seen()).lessons).toEqual(["Grippy"]);
    expect((await page()).comments[0]?.lesson?.title).toBe("Grippy");
    await moderated("lesson", lessonId, { action: "hide" });
    expect(await seen()).toMatchObject({ lessons: [] });
    expect((await page()).comments.map(({ text }) => text)).not.toContain("Of grips");
    const other = await sharesLesson({ table, story, slug }, { title: "Mats" }, { email: emailOf("c") });
    passes(hour);
    await says(table, { actor: who.device }, slug, { text: "Of mats", lessonId: other.lessonId });
    expect((await seen()).said[0]).toBe("Of mats");
    await deleteLesson(table.ctx(other.device), { slug, lessonId: other.lessonId });
    expect((await seen()).said).not.toContain("Of mats");
  });

  test("of a lesson that is not among the newest, by one more read", async () => {
    const { lessonId, device } = await sharesLesson(
      { table, story, slug },
      { title: "An old one" },
      { email: emailOf("old") },
    );
    for (let number = 1; number <= 5; number++) {
      passes(hour);
      await sharesLesson({ table, story, slug }, { title: `No. ${number}` }, { email: emailOf("new") });
    }
    await says(table, { actor: device }, slug, { text: "Still good", lessonId });
    expect(await seen()).toMatchObject({ calls: 2 });
    expect((await page()).comments[0]).toMatchObject({ text: "Still good", lesson: { title: "An old one" } });
    await moderated("lesson", lessonId, { action: "hide" });
    expect((await seen()).said).not.toContain("Still good");
  });

  test("gatherings as they are called, changed, hidden and cancelled", async () => {
    const [later, sooner, series] = [
      await calls("Later", { date: dateIn(12) }),
      await calls("Sooner", { date: dateIn(8) }),
      await calls("Weekly", { date: dateIn(9), repeats: "FREQ=WEEKLY;COUNT=6" }),
    ];
    expect(await seen()).toMatchObject({ coming: ["Sooner", "Weekly", "Later"], calls: 1 });
    const weekly = (await page()).gatherings[1];
    expect(weekly).toMatchObject({ times: 6, place: "Room 4, Leeds", online: false, calledBy: "Caller" });
    expect(weekly?.time.startsAt.slice(0, 10)).toBe(dateIn(9).slice(0, 10));
    const moved = detailsOf("Sooner than that", { date: dateIn(7), place: "Ward 9" });
    await changeGatheringDetails(table.ctx(sooner.device), {
      slug,
      gatheringId: sooner.gatheringId,
      ...moved,
      version: 1,
    });
    expect((await seen()).coming[0]).toBe("Sooner than that");
    expect((await page()).gatherings[0]).toMatchObject({ place: "Ward 9" });
    await moderated("gathering", series.gatheringId, {
      action: "redact",
      passages: [{ field: "title", text: "Weekly" }],
    });
    expect((await seen()).coming).not.toContain("Weekly");
    await moderated("gathering", series.gatheringId, { action: "hide" });
    expect((await seen()).coming).toEqual(["Sooner than that", "Later"]);
    const { version } = await readGathering(table.ctx(), { slug, gatheringId: later.gatheringId });
    await cancelGathering(table.ctx(later.device), { slug, ...later, reason: "Nobody can", version });
    expect((await seen()).coming).toEqual(["Sooner than that"]);
    await cancelGathering(table.ctx(sooner.device), { slug, ...sooner, reason: "Nor then", version: 2 });
    expect((await seen()).coming).toEqual([]);
  });

  test("whoever is forgotten, with their words and without", async () => {
    const stays = await calls("Stays", {}, "Stella");
    const goes = await calls("Goes", {}, "Gordon");
    await says(table, { actor: stays.device as never }, slug, { text: "My words stay" });
    passes(hour);
    await says(table, { actor: goes.device as never }, slug, { text: "My words go" });
    const before = await seen();
    expect(before.by.slice(0, 2)).toEqual(["Gordon", "Stella"]);
    expect(before.calledBy.toSorted()).toEqual(["Gordon", "Stella"]);
    await forgets(stays.email, "stay");
    await forgets(goes.email, "go");
    const after = await seen();
    expect(after).toMatchObject({ coming: ["Stays"], calledBy: [""] });
    expect(after.said[0]).toBe("My words stay");
    expect(JSON.stringify(await page())).not.toMatch(/Stella|Gordon|My words go/u);
  });

  test("time, also where nothing has made its row anew", async () => {
    const zone = { timeZone: "UTC" };
    for (let number = 1; number <= 6; number++)
      await calls(`No. ${number}`, { ...zone, date: dateIn(10), time: `1${number}:00` });
    await calls("Weekly", { ...zone, date: dateIn(20), repeats: "FREQ=WEEKLY;COUNT=9" });
    expect(await seen()).toMatchObject({ coming: ["No. 1", "No. 2", "No. 3"], calls: 1 });
    const at = (days: string, time: string) => (table.clock.now = new Date(`${days}T${time}:00Z`));
    const first = dateIn(10);
    const weekly = dateIn(20);
    const shows = async () => (await page()).gatherings.map(({ title }) => title);
    at(first, "11:30");
    expect(await shows()).toEqual(["No. 1", "No. 2", "No. 3"]);
    at(first, "11:50");
    expect(await shows()).toEqual(["No. 2", "No. 3", "No. 4"]);
    at(first, "16:59");
    expect(await shows()).toEqual(["Weekly"]);
    at(weekly, "13:00");
    const again = (await page()).gatherings;
    expect(again).toMatchObject([{ title: "Weekly", times: 9 }]);
    expect(again[0]?.time.startsAt.slice(0, 10)).toBe(dateIn(7));
  });
});
