import { afterAll, beforeAll, expect, test } from "vitest";
import { calls, rememberedActor } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { actToken, carryOutAct, invitationSubject } from "../act/index.ts";
import { answerGathering } from "../confirmation/index.ts";
import { mergeCommunities, moveMerged } from "../merge/index.ts";
import { entriesOf, gatheringById, listGatherings, readGathering } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

test("gatherings of a community that is taken in go on in the other, with their answers and links", async () => {
  const ctx = house.table.ctx();
  const [from, into] = [
    await house.creates({ name: "Falls" }),
    await house.creates({ name: "Falls at night" }),
  ];
  const gatheringId = await calls(house, from);
  const actor = await rememberedActor(house, from, "moves.along@example.org");
  await answerGathering(house.table.ctx(actor), { slug: from, gatheringId, answer: "going" });
  const reason = "Both work on the same thing.";
  const version = await house.versionOf(from);
  await mergeCommunities(house.table.ctx(platform), { slug: from, into, reason, version });
  await Promise.all([moveMerged(ctx), moveMerged(ctx)]);
  await moveMerged(ctx);
  expect(await gatheringById(ctx.db, { slug: from, gatheringId }, true)).toBeUndefined();
  expect((await readGathering(ctx, { slug: from, gatheringId })).times).toMatchObject([{ going: 2 }]);
  expect((await listGatherings(ctx, { slug: into })).gatherings).toMatchObject([
    { id: gatheringId, community: into, url: `/c/${into}/gatherings/${gatheringId}` },
  ]);
  expect(await entriesOf(ctx, actor.personId)).toMatchObject([{ gathering: { slug: into } }]);
  // A link of an e-mail from before names the community of then.
  const subject = invitationSubject({ slug: from, gatheringId, occurrence: 0 }, actor.personId);
  await carryOutAct(ctx, { token: actToken(ctx, { kind: "not-go-to-gathering", subject }) });
  expect((await readGathering(ctx, { slug: into, gatheringId })).times).toMatchObject([{ going: 1 }]);
});
