import { createApp } from "@boundaryless/api/app";
import { openKeys } from "@boundaryless/core";
import { type FreshTable, freshTable, testSecret } from "@boundaryless/testing";
import { answered, traceWith } from "@boundaryless/trace";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tracedBy } from "./trace.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(async () => {
  traceWith(undefined);
  await table.close();
});

test("each request is printed with its calls of the table and what they consumed, files are not", async () => {
  const api = createApp({
    db: table.db,
    keys: openKeys(testSecret),
    origin: "https://communities.example",
    oidc: { issuer: "https://login.example", clientId: "boundaryless", clientSecret: "c".repeat(32) },
    answered,
  });
  const app = new Hono().get("/widget/*", (c) => c.text("code")).all("*", (c) => api.fetch(c.req.raw));
  const lines: string[] = [];
  const answer = await tracedBy((line) => lines.push(line), table.db, app);
  const get = (path: string) => answer(new Request(`https://communities.example${path}`), {});
  expect((await get("/widget/v1.js")).status).toBe(200);
  expect(lines).toEqual([]);
  await Promise.all([get("/v1/health"), get("/v1/trusts?q=hospital")]);
  const text = lines.join("\n");
  const times = String.raw` +\d+\.\d +\d+\.\d ms  `;
  expect(text).toMatch(
    new RegExp(String.raw`^${times}GET /v1/health · 200\n${times}  DynamoDB GetItem · 0\.5 units$`, "mu"),
  );
  expect(text).toMatch(
    new RegExp(
      String.raw`^${times}GET /v1/trusts · 200\n${times}  DynamoDB Query gsi1 · [\d.]+ units$`,
      "mu",
    ),
  );
  expect(text).not.toContain("hospital");
});
