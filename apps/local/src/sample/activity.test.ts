import { readEvidence } from "@boundaryless/core";
import { type FreshTable, administratorWith, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../seed.ts";
import { activityOf } from "./activity.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
  await seed(table.ctx({ kind: "system", name: "test" }), "https://sign-in.example.org", () => {});
});
afterAll(() => table.close());

const evidenceOf = (slug: string) => readEvidence(table.ctx(administratorWith("platform")), { slug });

test("a first start shows a community whose people have done what its next stage needs", async () => {
  const { weighedAt, next } = await evidenceOf("learning-disability-in-the-emergency-department");
  expect(weighedAt).not.toBeNull();
  const deeds = next?.because.filter(({ measure }) => measure !== "trusts") ?? [];
  expect(deeds.map(({ measure }) => measure)).toEqual(["gatherings", "lessons", "returning"]);
  for (const { measure, found, needed } of deeds) expect(found, measure).toBeGreaterThanOrEqual(needed);
});

test("a first start shows one where something is missing, and no trust that does most of it", async () => {
  const { next, oneTrust, byTrust } = await evidenceOf("sepsis-first-hour");
  expect(next?.because.some(({ found, needed }) => found < needed)).toBe(true);
  expect(byTrust.length).toBeGreaterThan(2);
  expect(oneTrust).toBeNull();
});

test("a community without a rhythm has done nothing, and what one did is the same each time", () => {
  const now = new Date("2026-11-24T09:00:00.000Z");
  expect(activityOf("not-there", ["amara-okafor"], now)).toEqual([]);
  const did = activityOf("sepsis-first-hour", ["amara-okafor", "patrick-duffy"], now);
  expect(did).toEqual(activityOf("sepsis-first-hour", ["amara-okafor", "patrick-duffy"], now));
  expect(did.every(({ day }) => day < "2026-11-24")).toBe(true);
});
