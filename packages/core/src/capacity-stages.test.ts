import { administratorWith } from "@boundaryless/testing";
import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import { type ActivityKind, contributionOf } from "./activity/index.ts";
import * as core from "./index.ts";
import { transact } from "./store.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});

const { costs } = openCosts("capacity-stages", () => house);
const admin = () => house.table.ctx(platform);
const did = (slug: string, kind: ActivityKind, personId: string) =>
  transact(house.table.db, contributionOf(house.table.ctx(), { slug, personId, trust: "RJ1", kind }));
const nextDay = () => house.passes(24 * 60 * 60);

test("a contribution adds at most 4 write units to the transaction of what it is", async () => {
  const slug = await house.creates({ name: "Contributions" });
  await costs("contribution, first of a day", { read: 0, write: 4 }, () => did(slug, "lesson", "person_1"));
  await costs("contribution, another of the day", { read: 0, write: 4 }, () =>
    did(slug, "comment", "person_1"),
  );
  const ctx = house.table.ctx({ ...administratorWith("platform"), id: "person_1" });
  await costs("edit by a facilitator, counted", { read: 4, write: 11 }, () =>
    core.editCommunity(ctx, { slug, version: 1, name: "Edited" }),
  );
});

test("weighing a community costs as much as reading its year and its members, and a night without news next to nothing", async () => {
  const slug = await house.creates({ name: "Weighed" });
  for (let at = 0; at < 40; at++) await house.story.joins(slug, { email: `member${at}@example.org` });
  for (let day = 0; day < 25; day++) {
    for (let at = 0; at < 4; at++) await did(slug, "comment", `person_${at}`);
    nextDay();
  }
  await core.weighEvidence(house.table.ctx());
  await did(slug, "lesson", "person_1");
  nextDay();
  await costs("weigh a community: 40 members, 100 days of somebody", { read: 12, write: 6 }, () =>
    core.weighEvidence(house.table.ctx()),
  );
  await costs("weigh, nothing new", { read: 2, write: 0 }, () => core.weighEvidence(house.table.ctx()));
  await costs("community page with evidence", { read: 1.5, write: 0 }, () =>
    core.readCommunity(house.table.ctx(), { slug }),
  );
  await costs("evidence, for the dashboard", { read: 2, write: 0 }, () =>
    core.readEvidence(admin(), { slug }),
  );
  await costs("dismiss a proposal", { read: 2, write: 5 }, () =>
    core.dismissProposal(admin(), { slug, stage: "maturing" }),
  );
});

test("an end costs as much for forty members as for none; the letters are owed behind it, 25 at a time", async () => {
  const successor = await house.creates({ name: "Goes on here" });
  const version = await house.versionOf("weighed");
  const change = { slug: "weighed", version, reason: "A reason", successor };
  await costs("transformation with a successor", { read: 5, write: 14 }, () =>
    core.transformCommunity(admin(), change),
  );
  await costs("tell 40 members", { read: 60, write: 180 }, () => core.sendBroadcasts(house.table.ctx()));
  await costs("tell members, nobody left", { read: 1, write: 0 }, () =>
    core.sendBroadcasts(house.table.ctx()),
  );
});
