import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorOf, calls, gatheringOf, rememberedActor } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { answerGathering, confirm } from "../confirmation/index.ts";
import {
  callManagedGathering,
  cancelGathering,
  changeGatheringDetails,
  listAttendees,
  listManagedGatherings,
  readManagedGathering,
} from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());

const as = (...grants: Parameters<typeof administratorWith>) => house.table.ctx(administratorWith(...grants));
const boss = () => house.table.ctx(platform);
const said = (changes: object = {}) => {
  const { author: _, proof: __, ...details } = gatheringOf(house, changes);
  return details;
};
const goes = async (gatheringId: string, name: string) => {
  const author = authorOf(`${crypto.randomUUID()}@example.org`, name);
  await answerGathering(house.table.ctx(), { slug, gatheringId, answer: "going", author });
  await confirm(house.table.ctx(), { token: await house.story.tokenFor(author.email) });
};

describe("gatherings in the dashboard", () => {
  test("are called at once by those who look after the community, and stand in its history", async () => {
    const made = await callManagedGathering(as(`community:${slug}`), {
      slug,
      ...said({ repeats: "FREQ=WEEKLY;COUNT=2" }),
    });
    expect(made).toMatchObject({ status: "called", time: "12:00", times: [{ going: 0 }, { going: 0 }] });
    expect(await house.deedsOf(slug)).toContain("gathering-called");
    const { personId } = await rememberedActor(house, slug, "facilitates@example.org", "Fa Cilit");
    const inPerson = { ...administratorWith(`community:${slug}`), id: personId, personId };
    const own = await callManagedGathering(house.table.ctx(inPerson), { slug, ...said() });
    expect(own.calledBy.name).toBe("Fa Cilit");
    expect(own.times).toMatchObject([{ going: 1 }]);
    for (const ctx of [as("trust:7A4"), as("community:elsewhere")])
      await expect(callManagedGathering(ctx, { slug, ...said() })).rejects.toMatchObject({
        code: "forbidden",
      });
    const past = callManagedGathering(boss(), { slug, ...said({ date: "2020-01-01" }) });
    await expect(past).rejects.toMatchObject({ code: "invalid" });
    const nowhere = callManagedGathering(house.table.ctx(), { slug, ...said() });
    await expect(nowhere).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("are listed with their counts, cancelled ones too, and the link for those who may change them", async () => {
    const gatheringId = await calls(house, slug, { title: "To be listed", capacity: 1 });
    await goes(gatheringId, "Gu Est");
    const { gatherings } = await listManagedGatherings(boss(), { slug });
    const listed = gatherings.find(({ id }) => id === gatheringId);
    expect(listed).toMatchObject({ onlineUrl: said().onlineUrl, times: [{ going: 1, waiting: 1 }] });
    const series = await calls(house, slug, { title: "A series", repeats: "FREQ=WEEKLY;COUNT=3" });
    const { result, capacity } = await house.table.consumed(() => listManagedGatherings(boss(), { slug }));
    const times = result.gatherings.find(({ id }) => id === series)?.times;
    expect(times?.map(({ going }) => going)).toEqual([1, null, null]);
    // Its community, the list and all counts, however many there are.
    expect(capacity.calls).toBe(3);
    await cancelGathering(boss(), { slug, gatheringId, reason: "Flooded", version: 1 });
    const after = await listManagedGatherings(boss(), { slug });
    expect(after.gatherings.find(({ id }) => id === gatheringId)).toMatchObject({ status: "cancelled" });
    house.passes(20 * 24 * 60 * 60);
    const past = await listManagedGatherings(boss(), { slug, when: "past", limit: 1 });
    expect(past.gatherings).toHaveLength(1);
    expect(past.next).not.toBeNull();
    house.passes(-20 * 24 * 60 * 60);
    await expect(listManagedGatherings(as("trust:7A4"), { slug })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("are changed and cancelled with an entry in the audit chain that names fields and reason", async () => {
    const gatheringId = await calls(house, slug);
    const which = { slug, gatheringId };
    await changeGatheringDetails(boss(), { ...which, ...said({ place: "Room 9", minutes: 30 }), version: 1 });
    await cancelGathering(boss(), { ...which, reason: "Nobody can come", version: 2 });
    expect((await house.deedsOf(slug)).slice(-2)).toEqual(["gathering-changed", "gathering-cancelled"]);
    expect(await house.chainHolds(slug)).toBe(true);
    expect(await readManagedGathering(boss(), which)).toMatchObject({
      statusReason: "Nobody can come",
      place: "Room 9",
    });
  });

  test("show by name who is going and who waits, page by page, and never an address", async () => {
    const gatheringId = await calls(house, slug, { capacity: 2 });
    for (const name of ["Ann Evans", "Bo Ng"]) await goes(gatheringId, name);
    const asked = { slug, gatheringId, occurrence: 0, limit: 2 };
    const first = await listAttendees(as(`community:${slug}`), asked);
    const second = await listAttendees(as(`community:${slug}`), { ...asked, cursor: first.next ?? "" });
    const all = [...first.attendees, ...second.attendees];
    expect(all.map(({ name, status, caller }) => [name, status, caller])).toEqual(
      expect.arrayContaining([
        ["Cal Ler", "going", true],
        ["Ann Evans", "going", false],
        ["Bo Ng", "waiting", false],
      ]),
    );
    expect(second.next).toBeNull();
    expect(JSON.stringify(all)).not.toContain("example.org");
    await expect(listAttendees(as("trust:RM1"), asked)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listAttendees(house.table.ctx(), asked)).rejects.toMatchObject({ code: "unauthenticated" });
    const none = listAttendees(boss(), { ...asked, gatheringId: "gathering_01ARZ3NDEKTSV4RRFFQ69G5FAV" });
    await expect(none).rejects.toMatchObject({ code: "not-found" });
  });
});
