import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "../store.ts";
import { deliverDue, owe, unsentAgeSeconds } from "./index.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

const owed = (to: string) =>
  transact(table.db, [
    owe(table.ctx(), {
      template: "welcome",
      to,
      name: "Ada",
      language: "en",
      community: { slug: "falls", name: "Falls", goal: "Fewer falls." },
    }),
  ]);
const passes = (seconds: number) => (table.clock.now = new Date(table.clock.now.getTime() + seconds * 1000));

test("the age of unsent mail is that of the oldest message, also while it waits, and 0 when all is sent", async () => {
  expect(await unsentAgeSeconds(table.ctx())).toBe(0);
  await owed("first@example.org");
  passes(90);
  await deliverDue(table.ctx(), () => Promise.reject(new Error("421 later")));
  await owed("second@example.org");
  passes(30);
  expect(await unsentAgeSeconds(table.ctx())).toBe(120);
  passes(60);
  await deliverDue(table.ctx(), () => Promise.resolve());
  expect(await unsentAgeSeconds(table.ctx())).toBe(0);
});
