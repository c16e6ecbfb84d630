import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import { caseOn, reportOf, reports } from "../test/moderation.ts";
import * as core from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  for (let number = 1; number <= 20; number++)
    await house.story.joins(slug, { email: `member${number}@example.org` });
});

const kind = "community" as const;
const admin = () => house.table.ctx(platform);
const { costs } = openCosts("capacity-moderation", () => house);
const confirms = (what: string, most: { read: number; write: number }, email: string) =>
  costs(what, most, async () =>
    core.confirm(house.table.ctx(), { token: await house.story.tokenFor(email) }),
  );

test("a report costs a few units, as many for the fortieth of an item as for the second", async () => {
  await costs("report", { read: 3, write: 6 }, () => core.report(house.table.ctx(), reportOf(slug)));
  await house.story.mail();
  await confirms("confirm a report, first of an item", { read: 6, write: 12 }, "reporter@example.org");
  await core.report(house.table.ctx(), reportOf(slug, { email: "second@example.org" }));
  await house.story.mail();
  await confirms("confirm a report, further one", { read: 6, write: 12 }, "second@example.org");
  for (let number = 3; number <= 40; number++)
    await reports(house, slug, { email: `reporter${number}@example.org` });
  await core.report(house.table.ctx(), reportOf(slug, { email: "last@example.org" }));
  await house.story.mail();
  await confirms("confirm a report, forty before it", { read: 6, write: 12 }, "last@example.org");
});

test("the queue is one bounded read, and a decision writes as much as there are people to tell", async () => {
  await costs("queue of moderators", { read: 4, write: 0 }, () =>
    core.listCases(admin(), { state: "open", order: "newest", limit: 20 }),
  );
  await costs("read a case, twenty reports", { read: 30, write: 0 }, () => caseOn(house, slug));
  const small = await house.story.starts({ name: "Small" }, { email: "small@example.org" });
  await reports(house, small, { email: "one@example.org" });
  const decided = await costs("decide, one report, one facilitator", { read: 24, write: 24 }, () =>
    core.decideCase(admin(), { kind, slug: small, action: "hide", reason: "Wait", version: 0 }),
  );
  const decisionId = decided.decisions[0]?.id ?? "";
  await costs("undo a decision", { read: 24, write: 24 }, () =>
    core.undoDecision(admin(), { kind, slug: small, decisionId, reason: "Fine" }),
  );
});
