import type { Bundle } from "@boundaryless/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calls, dateIn, rememberedActor } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { answerGathering } from "../confirmation/index.ts";
import {
  cancelGathering,
  changeGatheringDetails,
  listGatherings,
  noteGathering,
  readGathering,
  tellOfGatherings,
} from "../gathering/index.ts";
import { exportCommunity, importCommunity } from "./index.ts";

let here: House;
let there: House;
let slug: string;
let file: Bundle;
const takes = (dryRun = false) =>
  importCommunity(here.table.ctx(platform), { file, origin: "https://learn.example.org", dryRun });
const day = 24 * 60 * 60;
const gatheringsIn = (bundle: Bundle) =>
  bundle.parts.flatMap((each) => (each.kind === "gatherings" ? each.records : []));
const occurrencesIn = (place: number) => gatheringsIn(file)[place]?.occurrences ?? [];
const withOccurrences = (place: number, occurrences: string[]): Bundle => {
  const changed = structuredClone(file);
  Object.assign(gatheringsIn(changed)[place] ?? {}, { occurrences });
  return changed;
};

beforeAll(async () => {
  [here, there] = await Promise.all([openHouse(), openHouse()]);
  slug = await there.creates({ name: "Night falls" });
  const over = await calls(there, slug, { title: "Over" });
  there.passes(11 * day);
  const notes = { slug, gatheringId: over, notes: "Lamps with a sensor work best.", version: 1 };
  await noteGathering(there.table.ctx(platform), notes);
  await calls(there, slug, { title: "To come", date: dateIn(there, 5), repeats: "FREQ=WEEKLY;COUNT=2" });
  file = await exportCommunity(there.table.ctx(), { slug, origin: "https://learn.example.wales" });
  here.table.clock.now = new Date(there.table.clock.now.getTime() + 60_000);
});
afterAll(() => Promise.all([here.table.close(), there.table.close()]));

test("gatherings are in the file with their notes, without who is going and without where to join", () => {
  const found = gatheringsIn(file);
  expect(found).toMatchObject([
    { title: "Over", notes: "Lamps with a sensor work best.", author: { name: "Cal Ler" } },
    { title: "To come", notes: null, online: true, place: "Room 4, Leeds" },
  ]);
  expect(found[1]?.occurrences).toHaveLength(2);
  expect(JSON.stringify(file)).not.toMatch(/meet\.example|@|person_/u);
});

test("taken in they are read as what is elsewhere; nobody answers them here and nobody is told", async () => {
  const added = { kind: "gatherings", added: 2, present: 0, leftOut: 0 };
  expect((await takes(true)).parts).toContainEqual(added);
  expect((await takes()).parts).toContainEqual(added);
  const again = { kind: "gatherings", added: 0, present: 2, leftOut: 0 };
  expect((await takes()).parts).toContainEqual(again);
  const { gatherings } = await listGatherings(here.table.ctx(), { slug, when: "past" });
  expect(gatherings).toMatchObject([{ title: "Over", elsewhere: true, calledBy: { name: "Cal Ler" } }]);
  const { gatherings: coming } = await listGatherings(here.table.ctx(), { slug });
  expect(coming).toMatchObject([{ title: "To come", elsewhere: true, online: true }]);
  const which = { slug, gatheringId: coming[0]!.id };
  expect((await readGathering(here.table.ctx(), which)).times).toMatchObject([{ going: 0 }, { going: 0 }]);
  // Under the same identifier as there, which is the one of the file.
  const there = gatheringsIn(file)[1]!;
  expect(coming[0]?.home).toBe(`https://learn.example.wales/c/${slug}/gatherings/${there.id}`);
  const { title, minutes, timeZone } = coming[0]!;
  const said = { ...which, title, minutes, timeZone, place: "Here", date: there.date, time: there.time };
  for (const refused of [
    () => changeGatheringDetails(here.table.ctx(platform), { ...said, version: 1 }),
    () => cancelGathering(here.table.ctx(platform), { ...which, reason: "Not ours", version: 1 }),
    () => noteGathering(here.table.ctx(platform), { ...which, notes: "Not ours", version: 1 }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "conflict", reason: "gathering-elsewhere" });
  const actor = await rememberedActor(here, slug, "answers@example.org");
  const answers = answerGathering(here.table.ctx(actor), { ...which, answer: "going" });
  await expect(answers).rejects.toMatchObject({ reason: "gathering-elsewhere" });
  here.passes(4.5 * day);
  expect(await tellOfGatherings(here.table.ctx())).toBe(0);
});

test("a file whose gatherings are out of order, twice at once or far ahead is refused, with the record named", async () => {
  const where = file.parts.findIndex(({ kind }) => kind === "gatherings");
  const [first = "", second = ""] = occurrencesIn(1);
  for (const occurrences of [
    [second, first],
    [first, first],
    [first, "9999-12-31T00:00:00.000Z"],
    ["9999-12-31T00:00:00.000Z"],
    ["1901-01-01T00:00:00.000Z"],
  ])
    for (const dryRun of [true, false])
      await expect(
        importCommunity(here.table.ctx(platform), {
          file: withOccurrences(1, occurrences),
          origin: "https://learn.example.org",
          dryRun,
        }),
        occurrences.join(),
      ).rejects.toMatchObject({
        reason: "bundle-unreadable",
        fields: [{ field: `parts.${where}.records.1.occurrences`, rule: "unexpected" }],
      });
});
