import { joinOf, startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, brokenRules, openApi, problemIn } from "./api.ts";

let api: Api;
let slug: string;
let platform: string;

beforeAll(async () => {
  api = await openApi();
  slug = await api.story.starts();
  platform = await api.session("platform");
});
afterAll(() => api.close());

let keys = 0;
const newKey = (): { "idempotency-key": string } => ({ "idempotency-key": `key-${++keys}` });
const seen = async (response: Response) => ({
  status: response.status,
  type: response.headers.get("content-type"),
  body: await response.text(),
});

test("the same join with the same key is one join, with the same answer", async () => {
  const request = { body: joinOf({ email: "twice@example.org" }), headers: newKey() };
  const first = await seen(await api.ask(`POST /v1/communities/${slug}/joins`, request));
  const second = await api.ask(`POST /v1/communities/${slug}/joins`, request);
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect(await seen(second)).toEqual(first);
  const sent = (await api.story.mail()).filter(({ to }) => to === "twice@example.org");
  expect(sent).toHaveLength(1);
});

test("a start, a confirmation, a leaving: sent again with the same key, each is answered as before", async () => {
  await api.story.asks(slug, { email: "again@example.org" });
  const token = await api.story.tokenFor("again@example.org");
  const leave = (await import("@boundaryless/core")).leaveToken(api.table.ctx(), "again@example.org", slug);
  const requests = [
    ["POST /v1/communities", startOf({}, { email: "again@example.org" })],
    ["POST /v1/confirmations", { token }],
    ["POST /v1/leavings", { token: leave }],
  ] as const;
  for (const [address, body] of requests) {
    const request = { body, headers: newKey() };
    const first = await seen(await api.ask(address, request));
    expect(first.status).toBeLessThan(300);
    expect(await seen(await api.ask(address, request))).toEqual(first);
  }
});

test("an administrator who presses twice creates one community, and removes once", async () => {
  const { starter: _, ...goal } = startOf({ name: "Pressed twice" });
  const request = { as: platform, body: { ...goal, language: "en" }, headers: newKey() };
  const first = await seen(await api.ask("POST /v1/admin/communities", request));
  expect(first.status).toBe(201);
  expect(await seen(await api.ask("POST /v1/admin/communities", request))).toEqual(first);
  const created = JSON.parse(first.body) as { slug: string; version: number };
  const pause = { as: platform, body: { reason: "Spam", version: created.version }, headers: newKey() };
  const at = `POST /v1/admin/communities/${created.slug}`;
  const paused = await seen(await api.ask(`${at}/pause`, pause));
  expect(paused.status).toBe(200);
  expect(await seen(await api.ask(`${at}/pause`, pause))).toEqual(paused);
});

test("a removal sent again with its key has no body the second time either", async () => {
  await api.story.joins(slug, { email: "removed@example.org" });
  const list = await api.ask(`GET /v1/admin/communities/${slug}/members`, { as: platform });
  const { members } = (await list.json()) as { members: { personId: string }[] };
  const address = `POST /v1/admin/communities/${slug}/members/${members.at(-1)!.personId}/removal`;
  const request = { as: platform, body: { reason: "Asked" }, headers: newKey() };
  for (const _ of ["first", "again"]) {
    const response = await api.ask(address, request);
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
  }
});

test("a key that was used for another request is refused", async () => {
  const headers = newKey();
  const join = (email: string) =>
    api.ask(`POST /v1/communities/${slug}/joins`, { body: joinOf({ email }), headers });
  expect((await join("one@example.org")).status).toBe(202);
  const other = await join("other@example.org");
  expect(other.status).toBe(422);
  expect((await problemIn(other)).detail).toMatch(/Idempotency-Key/);
  expect((await api.ask("POST /v1/communities", { body: startOf(), headers })).status).toBe(422);
});

test("of ten equal requests at once with one key, one is carried out; the others wait or get its answer", async () => {
  const request = { body: joinOf({ email: "parallel@example.org" }), headers: newKey() };
  const all = await Promise.all(
    Array.from({ length: 10 }, () => api.ask(`POST /v1/communities/${slug}/joins`, request)),
  );
  const statuses = all.map(({ status }) => status);
  expect(statuses).toContain(202);
  expect(statuses.every((status) => status === 202 || status === 409)).toBe(true);
  for (const waiting of all.filter(({ status }) => status === 409)) {
    expect(Number(waiting.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  const sent = (await api.story.mail()).filter(({ to }) => to === "parallel@example.org");
  expect(sent).toHaveLength(1);
});

test("a refusal for wrong fields does not use the key up", async () => {
  const headers = newKey();
  const address = `POST /v1/communities/${slug}/joins`;
  expect((await api.ask(address, { body: joinOf({ email: "wrong" }), headers })).status).toBe(422);
  expect((await api.ask(address, { body: joinOf({ email: "right@example.org" }), headers })).status).toBe(
    202,
  );
});

test("what was refused because of how things stood may be tried again with the same key", async () => {
  const { starter: _, ...goal } = startOf({ name: "Opens again" });
  const created = await api.ask("POST /v1/admin/communities", {
    as: platform,
    body: { ...goal, language: "en" },
  });
  const community = (await created.json()) as { slug: string; version: number };
  const at = `POST /v1/admin/communities/${community.slug}`;
  const pause = await api.ask(`${at}/pause`, {
    as: platform,
    body: { reason: "Wait", version: community.version },
  });
  const { version } = (await pause.json()) as { version: number };
  const join = { body: joinOf({ email: "patient@example.org" }), headers: newKey() };
  expect((await api.ask(`POST /v1/communities/${community.slug}/joins`, join)).status).toBe(409);
  expect((await api.ask(`${at}/restore`, { as: platform, body: { version } })).status).toBe(200);
  expect((await api.ask(`POST /v1/communities/${community.slug}/joins`, join)).status).toBe(202);
});

test("an administrator's keys are their own", async () => {
  const { starter: _, ...goal } = startOf({ name: "Same key, another person" });
  const request = { body: { ...goal, language: "en" }, headers: newKey() };
  const mine = await api.ask("POST /v1/admin/communities", { as: platform, ...request });
  const theirs = await api.ask("POST /v1/admin/communities", {
    as: await api.session("platform"),
    ...request,
  });
  expect(theirs.status).toBe(201);
  expect(await theirs.json()).not.toEqual(await mine.json());
});

test.each(["", " ", "with space", "é", "x".repeat(256)])("the key %j is refused", async (key) => {
  const headers = new Headers();
  try {
    headers.set("idempotency-key", key);
  } catch {
    return;
  }
  const response = await api.ask(`POST /v1/communities/${slug}/joins`, {
    body: joinOf(),
    headers: { "idempotency-key": key },
  });
  expect(response.status).toBe(400);
  expect(brokenRules(await problemIn(response))).toEqual({ "Idempotency-Key": "unexpected" });
});
