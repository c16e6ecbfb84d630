import { beforeAll, expect, test } from "vitest";
import { administratorWith, joinOf, startOf, workFor } from "@boundaryless/testing";
import { openCosts } from "../test/capacity.ts";
import { type House, goalOfTest, openHouse, platform } from "../test/house.ts";
import * as core from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  for (let number = 1; number <= 24; number++) {
    slug = await house.creates({ name: `Community ${number} of twenty-four with a name of usual length` });
    await house.counts(slug);
  }
});

const { costs, measured } = openCosts("capacity", () => house);
const anyone = () => house.table.ctx();
const admin = () => house.table.ctx(platform);
const codeFor = async (email: string) => {
  const message = (await house.story.mail()).findLast(({ to }) => to === email);
  return anyone().keys.code(message && "confirmationId" in message ? message.confirmationId : "");
};

test("the widget's first view costs at most 3 read units", async () => {
  house.passes(61);
  await costs("widget view, first of a minute (reads the directory)", { read: 6, write: 0 }, () =>
    core.widgetView(anyone(), {}),
  );
  const view = await costs("widget view", { read: 3, write: 0 }, () =>
    core.widgetView(anyone(), { trust: "RJ1" }),
  );
  expect(view.communities).toHaveLength(20);
});

test("a community's page is one small query, and lists cost little", async () => {
  await costs("community page", { read: 1, write: 0 }, () => core.readCommunity(anyone(), { slug }));
  await costs("communities, next page", { read: 3, write: 0 }, () =>
    core.listCommunities(anyone(), { limit: 20 }),
  );
  await core.listCommunities(anyone(), { q: "community", limit: 20 });
  await costs("search, index in memory", { read: 0, write: 0 }, () =>
    core.listCommunities(anyone(), { q: "twenty", limit: 20 }),
  );
  await costs("matches, index in memory", { read: 0, write: 0 }, () =>
    core.matchCommunities(anyone(), { text: "Patients fall at night on the way to the toilet", limit: 5 }),
  );
  await costs("trusts, type-ahead", { read: 0, write: 0 }, () => core.listTrusts(anyone(), { q: "guys" }));
});

test("a join costs at most 6 write units, as much in a community of forty as in an empty one", async () => {
  const joins = (what: string, email: string) =>
    costs(what, { read: 3, write: 6 }, () => core.joinCommunity(anyone(), { slug, ...joinOf({ email }) }));
  await joins("join", "first@example.org");
  await costs("join by the form without script", { read: 3, write: 6 }, () =>
    core.joinCommunity(anyone(), {
      slug,
      ...joinOf({ email: "form@example.org" }),
      once: anyone().newId("once"),
    }),
  );
  for (let number = 1; number <= 40; number++)
    await house.story.joins(slug, { email: `member${number}@example.org` });
  await joins("join, forty members", "second@example.org");
  expect(measured("join, forty members")).toEqual(measured("join"));
  await costs("challenge", { read: 1, write: 0 }, () => core.readChallenge(anyone(), { for: "join" }));
  const proof = await workFor(anyone(), "join");
  await costs("join with a proof of work", { read: 3, write: 6 }, () =>
    core.joinCommunity(anyone(), { slug, ...joinOf({ email: "worked@example.org" }), proof }),
  );
});

test("confirming costs at most 12 write units, by the link or by the typed code", async () => {
  const token = await house.story.tokenFor("first@example.org");
  await costs("confirm a join, new person", { read: 6, write: 12 }, () => core.confirm(anyone(), { token }));
  const code = await codeFor("second@example.org");
  await costs("confirm a join, typed code", { read: 6, write: 12 }, () =>
    core.confirm(anyone(), { email: "second@example.org", code }),
  );
});

test("starting, leaving and what administrators do cost no more than they did", async () => {
  const start = startOf({ name: "Costs of a start" }, { email: "starter@example.org" });
  await costs("start", { read: 2, write: 6 }, () => core.startCommunity(anyone(), start));
  const token = await house.story.tokenFor("starter@example.org");
  await costs("confirm a start, new person", { read: 6, write: 23 }, () => core.confirm(anyone(), { token }));
  const leave = core.leaveToken(anyone(), "first@example.org", slug);
  await costs("leave", { read: 5, write: 3 }, () => core.leaveCommunity(anyone(), { token: leave }));
  const { slug: made } = await costs("create", { read: 1, write: 9 }, () =>
    core.createCommunity(admin(), goalOfTest({ name: "Made" })),
  );
  await costs("edit", { read: 4, write: 7 }, () =>
    core.editCommunity(admin(), { slug: made, version: 1, name: "Edited" }),
  );
  await costs("pause", { read: 4, write: 7 }, () =>
    core.pauseCommunity(admin(), { slug: made, version: 2, reason: "A reason" }),
  );
  const members = await costs("members, page of 50", { read: 6, write: 0 }, () =>
    core.listMembers(admin(), { slug, limit: 50 }),
  );
  const personId = members.members[0]?.personId ?? "";
  await costs("change a role", { read: 6, write: 11 }, () =>
    core.changeRole(admin(), { slug, personId, role: "facilitator" }),
  );
  await costs("remove a member", { read: 6, write: 11 }, () =>
    core.removeMember(admin(), { slug, personId, reason: "A reason" }),
  );
  await costs("history", { read: 3, write: 0 }, () => core.readHistory(admin(), { slug: made }));
  await costs("managed communities, index in memory", { read: 20, write: 0 }, () =>
    core.listManagedCommunities(house.table.ctx(administratorWith("trust:RJ1")), {
      limit: 20,
      order: "activity",
    }),
  );
});
