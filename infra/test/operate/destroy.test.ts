import { expect, test } from "vitest";
import { type Confirmed, destroy } from "../../src/operate/destroy.ts";
import { deliveryOf, stacksOf } from "../../src/operate/names.ts";
import { type Stage, type StageName, stages } from "../../src/stages.ts";
import { world, type World } from "./fakes.ts";

const running = async (stage: Stage): Promise<World> => {
  const made = world(stacksOf(stage));
  await made.cdk(["deploy"]);
  made.done.length = 0;
  made.buckets.set(`boundaryless-${stage.name}-edge`, ["files"]);
  made.buckets.set(`boundaryless-${stage.name}-data`, ["exports", "set-aside"]);
  return made;
};
const removed = (stage: StageName, made: World, confirmed: Partial<Confirmed> = {}): Promise<string> =>
  destroy({ ...made, stage: stages[stage] }, { yes: false, ...confirmed }).then(
    () => "removed",
    (error: Error) => error.message,
  );

test("a stage to try things out goes wholly, who needs whom last, buckets emptied before", async () => {
  const made = await running(stages.dev);
  expect(await removed("dev", made, { yes: true })).toBe("removed");
  expect(made.done).toEqual([
    "remove boundaryless-dev-watch",
    "remove boundaryless-dev-service",
    "remove boundaryless-dev-mail",
    "remove boundaryless-dev-identity",
    "empty files",
    "remove boundaryless-dev-edge",
    "empty exports",
    "empty set-aside",
    "remove boundaryless-dev-data",
  ]);
  expect([...made.stacks.keys()].filter((name) => name.includes("boundaryless"))).toEqual([]);
});

test("nothing goes before somebody has said yes", async () => {
  const made = await running(stages.dev);
  expect(await removed("dev", made)).toContain("Nothing was removed");
  made.answer = "n";
  expect(await removed("dev", made)).toContain("Nothing was removed");
  expect(made.done).toEqual([]);
  made.answer = "yes";
  expect(await removed("dev", made)).toBe("removed");
});

test.each(["staging", "prod"] as const)(
  "%s goes only once its name is typed, a yes is not enough; what holds data stays",
  async (stage) => {
    const made = await running(stages[stage]);
    for (const confirmed of [{ yes: true }, { yes: true, confirm: "yes" }, { confirm: "dev" }])
      expect(await removed(stage, made, confirmed)).toContain("only when its name is typed");
    made.answer = "y";
    expect(await removed(stage, made)).toContain("Nothing was removed");
    expect(made.done).toEqual([]);
    made.answer = stage;
    expect(await removed(stage, made)).toBe("removed");
    const left = [...made.stacks.keys()].filter((name) => name.includes(`boundaryless-${stage}`));
    expect(left.map((name) => name.replace(/.*-/, ""))).toEqual(["data", "identity", "mail"]);
    expect(made.done.join()).not.toContain("empty exports");
    expect(made.said()).toContain("data, identity, mail hold data and stay.");
  },
);

test.each(["dev", "prod"] as const)(
  "of %s the workflows lose their rights before anything else goes, and what that means is said before",
  async (stage) => {
    const made = world([...stacksOf(stages[stage]), deliveryOf(stages[stage])]);
    await made.cdk(["deploy"]);
    made.done.length = 0;
    expect(await removed(stage, made, { confirm: "no" })).toContain("Nothing was removed");
    expect(made.said()).toContain("whatever else in this account relies on it stops");
    expect(made.done).toEqual([]);
    expect(await removed(stage, made, { yes: true, confirm: stage })).toBe("removed");
    expect(made.done[0]).toBe(`remove boundaryless-${stage}-delivery`);
    expect([...made.stacks.keys()].join()).not.toContain("delivery");
  },
);

test("nothing is said of workflows where they have no rights", async () => {
  const made = await running(stages.dev);
  expect(await removed("dev", made, { yes: true })).toBe("removed");
  expect(made.said()).not.toContain("delivery");
});

test("a stage that is not there is no failure", async () => {
  const made = world([]);
  expect(await removed("dev", made)).toBe("removed");
  expect(made.said()).toContain("There is no dev in account");
});

test("where only what holds data is left, nothing is asked and nothing goes", async () => {
  const made = world(stacksOf(stages.prod).filter(({ holdsData }) => holdsData));
  await made.cdk(["deploy"]);
  made.done.length = 0;
  expect(await removed("prod", made)).toBe("removed");
  expect(made.said()).toContain("Of prod only data, identity, mail are left in account");
  expect(made.said()).not.toMatch(/will go|serves nobody/);
  expect(made.done).toEqual([]);
});

test("a stack that is still there at the end is named", async () => {
  const made = await running(stages.dev);
  const cloud = { ...made.cloud, removeStack: () => Promise.resolve() };
  await expect(destroy({ ...made, cloud, stage: stages.dev }, { yes: true })).rejects.toThrow(
    /Still there: .*boundaryless-dev-data/,
  );
});
