import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { keysOfAnswers, listGatherings } from "../gathering/index.ts";
import { plantGatherings, plantSample, removeSample } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

test("sample gatherings are there once, tell what is near now, and go with the sample", async () => {
  const ctx = house.table.ctx({ kind: "system", name: "sample" });
  const caller = {
    key: "dan",
    name: "Dan",
    email: "dan@sample.example.org",
    odsCode: "RJ1",
    discipline: "medical",
    language: "en",
  } as const;
  const community = {
    slug: "otter",
    name: "Otter",
    problem: "Nobody sees it",
    difference: "Everybody does",
    topics: [],
    stage: "coalescing",
    status: "open",
    statusReason: null,
    language: "en",
    startedAt: "2026-01-01T08:00:00.000Z",
    members: [{ person: caller, role: "facilitator", joinedAt: "2026-01-01T08:00:00.000Z" }],
  } as const;
  await plantSample(ctx, [community]);
  await house.counts("otter");
  const said = {
    slug: "otter",
    agenda: "",
    language: "en",
    time: "12:00",
    minutes: 30,
    place: "Here",
  } as const;
  const gatherings = [
    { ...said, key: "a", title: "To come", inDays: 5, rule: "FREQ=WEEKLY;COUNT=3", caller, going: [caller] },
    { ...said, key: "b", title: "Over", inDays: -5, notes: "It went well.", caller, going: [] },
    { ...said, key: "c", slug: "not-there", title: "Nowhere", inDays: 5, caller, going: [] },
  ];
  for (let time = 0; time < 2; time++) await plantGatherings(ctx, gatherings);
  const list = async (when: "upcoming" | "past") =>
    (await listGatherings(ctx, { slug: "otter", when })).gatherings;
  const [coming] = await list("upcoming");
  expect(coming).toMatchObject({ title: "To come", times: [{}, {}, {}] });
  expect(await list("past")).toMatchObject([{ title: "Over", notes: "It went well." }]);
  const id = coming?.id ?? "";
  expect(id).toMatch(/^gathering_[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(await keysOfAnswers(house.table.db, id)).toHaveLength(2);
  await removeSample(ctx);
  expect(await keysOfAnswers(house.table.db, id)).toEqual([]);
  await expect(plantGatherings(house.table.ctx(), [])).rejects.toMatchObject({ code: "forbidden" });
});
