import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calls, dateIn, gatheringOf, idIn, keptGathering, rememberedActor } from "../../test/gathering.ts";
import { type House, communityWithEveryGrantee, openHouse } from "../../test/house.ts";
import { answerGathering, callGathering } from "../confirmation/index.ts";
import { happeningsOf } from "../happening/index.ts";
import {
  attendees,
  cancelGathering,
  changeGatheringDetails,
  listGatherings,
  noteGathering,
  readGathering,
  tellOfGatherings,
} from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());

type Actor = NonNullable<Parameters<House["table"]["ctx"]>[0]>;
const ctx = (actor?: Actor) => house.table.ctx(actor);
const system = { kind: "system", name: "jobs" } as const;
const tells = () => tellOfGatherings(ctx(system));
const mailsTo = async (email: string) =>
  (await house.story.mail()).filter(({ to }) => to === email).map(({ template }) => template);
const changed = (changes: object = {}) => {
  const { repeats: _, ...details } = gatheringOf(house, changes);
  return { ...details, version: 1, ...changes };
};
const hours = (count: number) => count * 60 * 60;

/** Somebody with a remembered device who has called a gathering. */
const caller = async (name: string, changes: object = {}) => {
  const actor = await rememberedActor(house, slug, `${name}@example.org`);
  const { path } = await callGathering(ctx(actor), { slug, ...gatheringOf(house, changes) });
  return { actor, gatheringId: idIn(path) };
};
const goes = async (name: string, gatheringId: string, occurrence = 0) => {
  const actor = await rememberedActor(house, slug, `${name}@example.org`);
  await answerGathering(ctx(actor), { slug, gatheringId, answer: "going", occurrence });
  return actor;
};

describe("a change", () => {
  test("is made by the caller, tells those who are going of another time, once, and keeps their answers", async () => {
    const { actor, gatheringId } = await caller("moves");
    await goes("moved", gatheringId);
    const after = await changeGatheringDetails(ctx(actor), {
      slug,
      gatheringId,
      ...changed({ date: dateIn(house, 12), time: "15:00" }),
    });
    expect(after.times[0]).toMatchObject({ startsAt: expect.stringContaining(dateIn(house, 12)), going: 2 });
    await Promise.all([tells(), tells()]);
    await tells();
    expect(await mailsTo("moved@example.org")).toEqual([
      "confirm-contribution",
      "gathering-going",
      "gathering-changed",
    ]);
    // Who has changed it knows; once somebody else does, the caller is told too.
    expect(await mailsTo("moves@example.org")).not.toContain("gathering-changed");
    const another = { slug, gatheringId, ...changed({ place: "Room 9", version: 2 }) };
    await changeGatheringDetails(ctx(administratorWith("platform")), another);
    await tells();
    expect(await mailsTo("moves@example.org")).toContain("gathering-changed");
  });

  test("of words alone tells nobody, and of an earlier version is refused", async () => {
    const { actor, gatheringId } = await caller("words");
    await goes("unmoved", gatheringId);
    const change = { slug, gatheringId, ...changed({ title: "Lamps at the bed" }) };
    expect((await changeGatheringDetails(ctx(actor), change)).title).toBe("Lamps at the bed");
    await tells();
    expect(await mailsTo("unmoved@example.org")).not.toContain("gathering-changed");
    await expect(changeGatheringDetails(ctx(actor), change)).rejects.toMatchObject({
      reason: "stale-version",
    });
  });

  test("that makes more room lets those who wait move up", async () => {
    const { actor, gatheringId } = await caller("room", { capacity: 1 });
    for (const name of ["room1", "room2", "room3"]) await goes(name, gatheringId);
    const wider = await changeGatheringDetails(ctx(actor), {
      slug,
      gatheringId,
      ...changed({ capacity: 3 }),
    });
    expect(wider.times).toMatchObject([{ going: 3, waiting: 1 }]);
    expect(await mailsTo("room2@example.org")).toContain("gathering-moved-up");
  });

  test("of a series moves what is still to come, and its dates stay", async () => {
    const repeats = "FREQ=WEEKLY;COUNT=3";
    const { actor, gatheringId } = await caller("series", { date: dateIn(house, 2), repeats });
    const before = await readGathering(ctx(), { slug, gatheringId });
    const now = house.table.clock.now;
    house.passes(hours(24 * 4));
    const date = before.times[0]?.startsAt.slice(0, 10);
    const change = { slug, gatheringId, ...changed({ date, time: "16:00" }) };
    const after = await changeGatheringDetails(ctx(actor), change);
    expect(after.times[0]?.startsAt).toBe(before.times[0]?.startsAt);
    expect(after.times[1]?.startsAt).not.toBe(before.times[1]?.startsAt);
    expect(after.times[1]?.startsAt.slice(0, 10)).toBe(before.times[1]?.startsAt.slice(0, 10));
    await expect(
      changeGatheringDetails(ctx(actor), { ...change, date: dateIn(house, 3), version: 2 }),
    ).rejects.toMatchObject({ fields: [{ field: "date", rule: "seriesDate" }] });
    house.table.clock.now = now;
  });

  test("is for its caller and for those who may edit the community, and for nobody else", async () => {
    const { slug: own, grantees } = await communityWithEveryGrantee(house, "Who may change a gathering");
    const gatheringId = await calls(house, own);
    const other = await rememberedActor(house, slug, "other@example.org");
    const change = (actor?: Actor) =>
      changeGatheringDetails(ctx(actor), { slug: own, gatheringId, ...changed({ version: 99 }) });
    await expect(change()).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(change(other)).rejects.toMatchObject({ reason: "not-your-gathering" });
    for (const [name, actor] of Object.entries(grantees)) {
      const may = ["platform", "its home trust", "its facilitator"].includes(name);
      await expect(change(actor), name).rejects.toMatchObject({ code: may ? "conflict" : "forbidden" });
    }
    for (const act of [
      () => cancelGathering(ctx(other), { slug: own, gatheringId, reason: "No", version: 1 }),
      () => noteGathering(ctx(other), { slug: own, gatheringId, notes: "No", version: 1 }),
      () => attendees(ctx(other), { slug: own, gatheringId, occurrence: 0 }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a gathering that is cancelled", () => {
  test("is told to those who go and wait, once, with the reason, and takes no answers any more", async () => {
    const { actor, gatheringId } = await caller("cancels", { capacity: 2 });
    const guest = await goes("cancelled1", gatheringId);
    await goes("cancelled2", gatheringId);
    const reason = "The room is flooded.";
    const after = await cancelGathering(ctx(actor), { slug, gatheringId, reason, version: 1 });
    expect(after).toMatchObject({ status: "cancelled", statusReason: reason });
    await Promise.all([tells(), tells()]);
    await tells();
    for (const name of ["cancelled1", "cancelled2"]) {
      const mails = await house.story.mail();
      const told = mails.filter(
        ({ to, template }) => to === `${name}@example.org` && template === "gathering-cancelled",
      );
      expect(told).toMatchObject([{ reason, gathering: { title: "Lights at the bed" } }]);
    }
    await expect(
      answerGathering(ctx(guest), { slug, gatheringId, answer: "not-going" }),
    ).rejects.toMatchObject({ reason: "gathering-cancelled" });
    await expect(
      cancelGathering(ctx(actor), { slug, gatheringId, reason, version: 2 }),
    ).rejects.toMatchObject({ reason: "stale-version" });
    expect((await keptGathering(house, slug, gatheringId)).duty).toBeNull();
  });
});

describe("a reminder", () => {
  test("goes to those who are going, a day before, once, for each time of a series", async () => {
    const repeats = "FREQ=WEEKLY;COUNT=2";
    const { gatheringId } = await caller("reminds", { date: dateIn(house, 3), repeats });
    await goes("first.time", gatheringId, 0);
    await goes("second.time", gatheringId, 1);
    const reminders = async (name: string) =>
      (await mailsTo(`${name}@example.org`)).filter((template) => template === "gathering-reminder").length;
    const now = house.table.clock.now;
    await tells();
    expect(await reminders("first.time")).toBe(0);
    const { occurrences } = await keptGathering(house, slug, gatheringId);
    for (const [place, counts] of [
      [0, [1, 0]],
      [1, [1, 1]],
    ] as const) {
      house.table.clock.now = new Date(Date.parse(occurrences[place] ?? "") - hours(24) * 1000 + 60_000);
      await Promise.all([tells(), tells()]);
      await tells();
      expect([await reminders("first.time"), await reminders("second.time")]).toEqual(counts);
    }
    house.table.clock.now = now;
  });

  test("comes an hour before what was called, or moved, less than a day before, and once otherwise", async () => {
    const now = house.table.clock.now;
    const names = ["goes.weekly", "goes.moved", "goes.late"];
    const reminders = async () => {
      const mails = await Promise.all(names.map((name) => mailsTo(`${name}@example.org`)));
      return mails.map((templates) => templates.filter((each) => each === "gathering-reminder").length);
    };
    const date = dateIn(house, 3);
    const weekly = await caller("weekly.too", { date, repeats: "FREQ=WEEKLY;COUNT=2" });
    const moved = await caller("moves.late", { date });
    await goes("goes.weekly", weekly.gatheringId);
    await goes("goes.moved", moved.gatheringId);
    const [startsAt = ""] = (await keptGathering(house, slug, moved.gatheringId)).occurrences;
    const is = (minutesBefore: number) => {
      house.table.clock.now = new Date(Date.parse(startsAt) - minutesBefore * 60_000);
    };
    is(20 * 60);
    await tells();
    const late = await caller("calls.late", { date });
    await goes("goes.late", late.gatheringId);
    const change = { slug, gatheringId: moved.gatheringId, ...changed({ date, place: "Room 9" }) };
    await changeGatheringDetails(ctx(moved.actor), change);
    for (const [minutesBefore, counts] of [
      [61, [1, 1, 0]],
      [59, [1, 2, 1]],
      [30, [1, 2, 1]],
    ] as const) {
      is(minutesBefore);
      await Promise.all([tells(), tells()]);
      await tells();
      expect(await reminders()).toEqual(counts);
    }
    house.table.clock.now = now;
  });

  test("does not go to whoever has gone back, nor after the gathering when the job was late", async () => {
    const { gatheringId } = await caller("late.job", { date: dateIn(house, 3) });
    const back = await goes("goes.back", gatheringId);
    await goes("too.late", gatheringId);
    await answerGathering(ctx(back), { slug, gatheringId, answer: "not-going" });
    const now = house.table.clock.now;
    house.passes(hours(24 * 5));
    await tells();
    for (const name of ["goes.back", "too.late"])
      expect(await mailsTo(`${name}@example.org`)).not.toContain("gathering-reminder");
    house.table.clock.now = now;
  });
});

describe("notes", () => {
  test("are written once it has begun, told the first time, and can be put right", async () => {
    const { actor, gatheringId } = await caller("notes", { date: dateIn(house, 2) });
    const note = (version: number, notes = "Lamps work.") =>
      noteGathering(ctx(actor), { slug, gatheringId, notes, version });
    await expect(note(1)).rejects.toMatchObject({ reason: "gathering-not-begun" });
    const now = house.table.clock.now;
    house.passes(hours(24 * 3));
    expect((await note(1)).notes).toBe("Lamps work.");
    expect((await note(2, "Lamps work well.")).notes).toBe("Lamps work well.");
    await expect(note(2)).rejects.toMatchObject({ reason: "stale-version" });
    const told = (await happeningsOf(ctx(), slug, { from: "2000", until: "2100" })).filter(
      ({ kind }) => kind === "notes",
    );
    expect(told.filter(({ subject }) => subject.id === gatheringId)).toHaveLength(1);
    const facilitator = administratorWith(`community:${slug}`);
    const noted = await noteGathering(ctx(facilitator), {
      slug,
      gatheringId,
      notes: "By a facilitator.",
      version: 3,
    });
    expect(noted.notes).toBe("By a facilitator.");
    house.table.clock.now = now;
  });
});

describe("the lists", () => {
  test("have what is to come, the next first, and what is over, the latest first, page by page", async () => {
    const own = await house.story.starts({ name: "A community with gatherings" });
    const title = (gathering: { title: string }) => gathering.title;
    await calls(house, own, { title: "Series", date: dateIn(house, 4), repeats: "FREQ=WEEKLY;COUNT=20" });
    await calls(house, own, { title: "Soon", date: dateIn(house, 2) });
    await calls(house, own, { title: "Later", date: dateIn(house, 9) });
    const upcoming = await listGatherings(ctx(), { slug: own });
    expect(upcoming.gatherings.map(title)).toEqual(["Soon", "Series", "Later"]);
    const now = house.table.clock.now;
    house.passes(hours(24 * 20));
    const first = await listGatherings(ctx(), { slug: own, when: "past", limit: 1 });
    expect(first.gatherings.map(title)).toEqual(["Later"]);
    const rest = await listGatherings(ctx(), { slug: own, when: "past", limit: 5, cursor: first.next ?? "" });
    expect([rest.gatherings.map(title), rest.next]).toEqual([["Soon"], null]);
    expect((await listGatherings(ctx(), { slug: own })).gatherings.map(title)).toEqual(["Series"]);
    house.table.clock.now = now;
    await expect(listGatherings(ctx(), { slug: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
  });
});

test("who is coming is known by name to the caller", async () => {
  const { actor, gatheringId } = await caller("knows");
  await goes("named", gatheringId);
  const names = await attendees(ctx(actor), { slug, gatheringId, occurrence: 0 });
  expect(names).toEqual([
    { status: "going", name: "Amara Okafor" },
    { status: "going", name: "Amara Okafor" },
  ]);
});
