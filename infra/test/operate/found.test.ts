import { namesInDirectory, signIn } from "@boundaryless/core";
import { starterTrusts } from "@boundaryless/core/trust/starter";
import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFounder } from "../../src/operate/found.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

test("a new table gets the starter directory once, and an older one is left as it is", async () => {
  const founder = openFounder(table.endpoint);
  expect(await founder.trusts(table.tableName)).toBe(starterTrusts.length);
  expect(await founder.trusts(table.tableName)).toBe(0);
  expect((await namesInDirectory(table.ctx().db)).size).toBe(starterTrusts.length);
});

test("the first administrator can sign in as whom the issuer calls so, and as nobody else", async () => {
  const who = { issuer: "https://pool.example", subject: "sub-1", name: "Priya", email: "p@trust.nhs.uk" };
  await expect(signIn(table.ctx(), who)).rejects.toMatchObject({ reason: "no-grants" });
  await openFounder(table.endpoint).administrator(table.tableName, who);
  await signIn(table.ctx(), who);
  await expect(signIn(table.ctx(), { ...who, subject: "sub-2" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
