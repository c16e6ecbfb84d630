import { expect, test } from "vitest";
import { createKeeper, keptMilliseconds, mostKept } from "../src/answer/keep.ts";
import { make } from "../src/answer/send.ts";

const setup = () => {
  const clock = { now: 0 };
  const made: string[] = [];
  const keep = createKeeper(() => clock.now);
  const ask = (key: string) =>
    keep(key, async () => {
      made.push(key);
      return make({ key, time: clock.now });
    });
  return { clock, made, keep, ask };
};

test("what was made is kept for a moment and then made anew", async () => {
  const { clock, made, ask } = setup();
  const first = await ask("list");
  clock.now = keptMilliseconds - 1;
  expect(await ask("list")).toBe(first);
  clock.now = keptMilliseconds + 1;
  expect(await ask("list")).not.toBe(first);
  expect(made).toEqual(["list", "list"]);
});

test("those who ask at the same time wait for the same answer", async () => {
  const { made, ask } = setup();
  await Promise.all(Array.from({ length: 20 }, () => ask("list")));
  expect(made).toEqual(["list"]);
});

test("a failure is not kept", async () => {
  const { keep, ask } = setup();
  await expect(keep("list", () => Promise.reject(new Error("table away")))).rejects.toThrow("table away");
  expect((await ask("list")).body).toContain("list");
});

test("no number of different questions fills the memory: the oldest answer goes", async () => {
  const { made, ask } = setup();
  for (let question = 0; question <= mostKept; question++) await ask(`q${question}`);
  await ask(`q${mostKept}`);
  expect(made).toHaveLength(mostKept + 1);
  await ask("q0");
  expect(made.at(-1)).toBe("q0");
});
