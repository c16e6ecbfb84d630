import { problemOf, stuckOn } from "@boundaryless/testing";
import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse } from "../test/house.ts";
import { type Stuck, addressOf, openStuck, text } from "../test/stuck.ts";
import * as core from "./index.ts";
import { gatherProblem } from "./problem/index.ts";

const trusts = ["RM1", "7A4"];

let house: House;
let stuck: Stuck;
beforeAll(async () => {
  house = await openHouse();
  stuck = openStuck(house);
});

const ctx = () => house.table.ctx();
const { costs } = openCosts("capacity-stuck", () => house);

const leaves = (email: string, trust: string, problem = text) =>
  stuckOn(house.table, house.story, problem, { email, trust });

test("leaving, confirming, renewing and withdrawing a problem cost a few units", async () => {
  await costs("leave a problem", { read: 3, write: 6 }, () =>
    core.leaveProblem(ctx(), problemOf(text, { email: "first@example.org" })),
  );
  const token = await house.story.tokenFor("first@example.org");
  await costs("confirm a problem, new person", { read: 6, write: 18 }, () => core.confirm(ctx(), { token }));
  const problemId = await leaves("second@example.org", "RJ1");
  const act = (kind: "renew-problem" | "withdraw-problem") =>
    core.carryOutAct(ctx(), { token: core.actToken(ctx(), { kind, subject: [problemId] }) });
  await costs("renew a problem", { read: 2, write: 6 }, () => act("renew-problem"));
  await costs("withdraw a problem", { read: 2, write: 6 }, () => act("withdraw-problem"));
});

test("bringing problems together costs by the size of the group, not by how many problems there are", async () => {
  // A network without proofs of work leaves thirty an hour.
  const hour = 3600;
  house.passes(hour);
  for (let number = 1; number <= 25; number++)
    await leaves(
      `other${number}@example.org`,
      trusts[number % 2] ?? "",
      `Something else about topic${number}`,
    );
  house.passes(hour);
  const alone = await leaves("alone@example.org", "RM1", "Pagers run out of batteries on the roof");
  await costs("gather a problem, nothing near, 26 read for the first time", { read: 12, write: 0 }, () =>
    gatherProblem(ctx(), alone),
  );
  const near = await leaves("near@example.org", "RM1");
  await costs("gather a problem, first of two trusts", { read: 24, write: 24 }, () =>
    gatherProblem(ctx(), near),
  );
  for (let number = 3; number <= 11; number++) await stuck.leaves(`p${number}`, trusts[number % 2] ?? "");
  const last = await leaves("last@example.org", "7A4");
  await costs("gather a problem, twelfth of a group", { read: 60, write: 24 }, () =>
    gatherProblem(ctx(), last),
  );
});

test("a yes costs by how many are introduced", async () => {
  const groupId = await stuck.askedIn("p3");
  const yes = async (name: string) => {
    const asked = (await stuck.sent("problem-near")).find(({ to }) => to === addressOf(name));
    return stuck.presses("introduce-me", groupId, String(asked?.message["problemId"]));
  };
  await costs("say yes, first of a group", { read: 20, write: 8 }, () => yes("p3"));
  await costs("say yes, second", { read: 20, write: 24 }, () => yes("p4"));
  for (let number = 5; number <= 10; number++) await yes(`p${number}`);
  await costs("say yes, ninth", { read: 40, write: 120 }, () => yes("p11"));
});
