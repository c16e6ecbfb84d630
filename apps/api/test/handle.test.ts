import { endpoints } from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { createKeeper } from "../src/answer/keep.ts";
import { problemOf } from "../src/answer/problem.ts";
import type { ApiDeps } from "../src/deps.ts";
import type { Frame } from "../src/frame.ts";
import { type Route, route } from "../src/handle.ts";
import { openApi } from "./api.ts";

/** What somebody gets from a route whose operation is ours. */
const answerOf = async ({ handler }: Route): Promise<Response> => {
  const api = await openApi();
  const { db, keys, now, newId } = api.table.ctx();
  const deps: ApiDeps = {
    db,
    keys,
    now,
    newId,
    origin: "http://localhost:4000",
    oidc: { issuer: "", clientId: "", clientSecret: "" },
    network: () => null,
    log: () => undefined,
  };
  const app = new Hono<Frame>();
  app.onError((error, c) => c.text(error.name, 500));
  app.get("/", handler(deps, createKeeper()));
  const response = await app.request("/");
  await api.close();
  return response;
};

test("what the schema of an answer does not name never leaves", async () => {
  const leaking = { healthy: true as const, tableName: "secret" };
  const response = await answerOf(route(endpoints.readHealth, () => leaking));
  expect(await response.text()).toBe('{"healthy":true}');
});

test("an answer that does not fit its schema is a fault, not an answer", async () => {
  const wrong: { healthy: true } = JSON.parse('{"healthy":"very"}');
  expect((await answerOf(route(endpoints.readHealth, () => wrong))).status).toBe(500);
});

test("every reason is said in English and in Welsh, with the code and its place in the documents", () => {
  const refusal = new Refusal("conflict", "community-paused", { retryAfterSeconds: 7 });
  const english = problemOf(refusal, "en", "https://x.org");
  const welsh = problemOf(refusal, "cy", "https://x.org");
  expect(english.problem).toMatchObject({
    type: "https://x.org/v1/docs#problem-conflict",
    status: 409,
    code: "conflict",
  });
  expect(welsh.problem.detail).not.toBe(english.problem.detail);
  expect(english.headers).toEqual({ "Content-Language": "en", "Retry-After": "7" });
});
