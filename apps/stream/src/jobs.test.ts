import { transformCommunity } from "@boundaryless/core";
import {
  type FreshTable,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
} from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { everyByte } from "../test/table.ts";
import { runJob } from "./consume.ts";

let table: FreshTable;
let story: Story;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
});
afterAll(() => table.close());

const nothingSent = () => Promise.reject(new Error("nothing is to be sent here"));

test("the end of a community reaches its members through the schedule, once, and the log names nobody", async () => {
  const slug = await story.starts();
  await story.joins(slug, { email: "amara@example.org", name: "Amara Okafor" });
  const ctx = table.ctx(administratorWith("platform"));
  await transformCommunity(ctx, { slug, version: 1, reason: "Every ward does it now." });
  const { log } = await quietly(async () => {
    for (let time = 0; time < 3; time++) await runJob(table.ctx(), { job: "send-broadcasts" }, nothingSent);
  });
  const told = (await story.mail()).filter(({ template }) => template === "closed");
  expect(told.map(({ to }) => to).sort()).toEqual(["amara@example.org", "priya.nair@example.org"]);
  expect(log).toContain("broadcasts");
  expect(log).not.toMatch(/amara|priya|ward/iu);
});

test("a night without news changes nothing in the table", async () => {
  await quietly(() => runJob(table.ctx(), { job: "weigh-evidence" }, nothingSent));
  const before = await everyByte(table);
  await quietly(() => runJob(table.ctx(), { job: "weigh-evidence" }, nothingSent));
  expect(await everyByte(table)).toBe(before);
});
