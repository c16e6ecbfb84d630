import { beforeAll, expect, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import { isOfFacilitator, writeCare } from "./facilitator/index.ts";
import * as core from "./index.ts";

const email = "priya.nair@example.org";
let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts({}, { email });
  for (let number = 1; number <= 20; number++)
    await house.story.joins(slug, { email: `member${number}@example.org` });
});

const { costs } = openCosts("capacity-facilitator", () => house);

test("signing in with a code and each request after it cost a few units", async () => {
  const { ticket } = await costs("ask for a code", { read: 4, write: 9 }, () =>
    core.askForSignInCode(house.table.ctx(), { email, language: "en" }),
  );
  const sent = (await house.story.mail()).findLast(({ template }) => template === "sign-in-code");
  const code = sent?.template === "sign-in-code" ? house.table.ctx().keys.code(sent.codeId) : "";
  const { sessionToken } = await costs("enter a code", { read: 5, write: 8 }, () =>
    core.enterSignInCode(house.table.ctx(), { email, code, ticket }),
  );
  const who = () => core.actorOfSession(house.table.ctx(), sessionToken);
  await costs("session of a facilitator, first of a day", { read: 5, write: 4 }, who);
  const actor = await costs("session of a facilitator", { read: 5, write: 0 }, who);
  if (!actor) throw new Error("nobody is signed in");
  const { members } = await core.listMembers(house.table.ctx(platform), { slug, limit: 50 });
  const personId = members.find(({ role }) => role === "member")?.personId ?? "";
  const ctx = house.table.ctx(actor);
  await costs("go on for another year", { read: 6, write: 9 }, () => core.renewTerm(ctx, { slug }));
  await costs("hand over", { read: 9, write: 16 }, () => core.handOver(ctx, { slug, personId }));
});

test("looking after costs nothing while there is nothing to do", async () => {
  expect(isOfFacilitator({ before: undefined, after: undefined })).toBe(false);
  await costs("who looks after it, made anew", { read: 8, write: 4 }, () =>
    writeCare(house.table.ctx(), slug),
  );
  await costs("daily look, nothing due", { read: 1, write: 0 }, () =>
    core.lookAfterCommunities(house.table.ctx()),
  );
});
