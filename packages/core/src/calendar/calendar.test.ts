import { afterAll, beforeAll, expect, test } from "vitest";
import { calls, rememberedActor } from "../../test/gathering.ts";
import { type House, openHouse } from "../../test/house.ts";
import { answerGathering } from "../confirmation/index.ts";
import { entriesOf } from "../gathering/index.ts";
import { calendarToken, currentToken, ownerOf, renewCalendar } from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());

test("a calendar has what its person is going to or waits for, and nothing of anybody else", async () => {
  const [going, waiting, not] = [
    await calls(house, slug),
    await calls(house, slug, { capacity: 1 }),
    await calls(house, slug),
  ];
  const actor = await rememberedActor(house, slug, "calendar@example.org");
  const ctx = house.table.ctx(actor);
  for (const gatheringId of [going, waiting, not])
    await answerGathering(ctx, { slug, gatheringId, answer: "going" });
  await answerGathering(ctx, { slug, gatheringId: not, answer: "not-going" });
  const entries = await entriesOf(ctx, actor.personId);
  const found = entries.map(({ gathering, status }) => [gathering.gatheringId, status]);
  expect(found.toSorted()).toEqual(
    [
      [going, "going"],
      [waiting, "waiting"],
    ].toSorted(),
  );
});

test("its address cannot be made up, and is void once it was renewed", async () => {
  const { personId } = await rememberedActor(house, slug, "secret@example.org");
  const ctx = house.table.ctx();
  const first = await currentToken(ctx, personId);
  expect(await ownerOf(ctx, first)).toBe(personId);
  const second = await renewCalendar(ctx, first);
  expect(await ownerOf(ctx, second)).toBe(personId);
  const unknown = { code: "not-found", reason: "unknown-calendar" };
  const forged = [
    first,
    "x",
    "",
    ctx.keys.seal("leave", [personId, "1"]),
    calendarToken(ctx, { personId, version: 2 }),
    calendarToken(ctx, { personId: "person_01ARZ3NDEKTSV4RRFFQ69G5FAV", version: 0 }),
    `${second}x`.replace(/^./, "A"),
  ];
  for (const token of forged) {
    await expect(ownerOf(ctx, token), token).rejects.toMatchObject(unknown);
    await expect(renewCalendar(ctx, token)).rejects.toMatchObject(unknown);
  }
});
