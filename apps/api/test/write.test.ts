import { confirmationToken, leaveToken } from "@boundaryless/core";
import { joinOf, startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** A new community of our own to change. @returns its slug and version */
const created = async (name: string): Promise<{ slug: string; version: number }> => {
  const { starter: _, ...goal } = startOf({ name });
  const response = await api.ask("POST /v1/admin/communities", {
    as: platform,
    body: { ...goal, language: "en" },
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { slug: string; version: number };
};

const memberOf = async (community: string): Promise<string> => {
  const response = await api.ask(`GET /v1/admin/communities/${community}/members`, { as: platform });
  const { members } = (await response.json()) as { members: { personId: string; role: string }[] };
  return members.at(-1)!.personId;
};

describe("joining", () => {
  test("a join is accepted, and nothing about the person comes back", async () => {
    const response = await api.ask(`POST /v1/communities/${slug}/joins`, { body: joinOf() });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ accepted: true, community: slug });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("a join names every field that has to be put right, in the language of the request", async () => {
    const body = { email: "nobody", discipline: "magic", language: "cy", wording: "x" };
    const response = await api.ask(`POST /v1/communities/${slug}/joins`, { body });
    const problem = await problemIn(response);
    expect(response.status).toBe(422);
    expect(response.headers.get("content-language")).toBe("cy");
    expect(brokenRules(problem)).toEqual({
      name: "required",
      email: "email",
      discipline: "choose",
      trust: "trustOrOrganisation",
    });
    expect(problem.title).not.toBe("Check your answers");
  });

  test("an unknown or closed trust, and an old wording, are refused by name", async () => {
    const rules = async (changes: object) =>
      brokenRules(
        await problemIn(await api.ask(`POST /v1/communities/${slug}/joins`, { body: joinOf(changes) })),
      );
    expect(await rules({ trust: "ZZ9" })).toEqual({ trust: "unknownTrust" });
    expect(await rules({ trust: "RX9" })).toEqual({ trust: "unknownTrust" });
    expect(await rules({ wording: "1999-01" })).toEqual({ wording: "wording" });
  });

  test("nobody can join what does not exist, is paused or archived", async () => {
    const paused = await created("Paused while somebody joins");
    expect((await api.ask("POST /v1/communities/nowhere/joins", { body: joinOf() })).status).toBe(404);
    const pause = { as: platform, body: { reason: "Spam", version: paused.version } };
    expect((await api.ask(`POST /v1/admin/communities/${paused.slug}/pause`, pause)).status).toBe(200);
    const response = await api.ask(`POST /v1/communities/${paused.slug}/joins`, { body: joinOf() });
    expect(response.status).toBe(409);
    expect((await problemIn(response)).detail).toMatch(/paused/);
  });

  test("a confirmation is carried out once; the second time says so", async () => {
    await api.story.asks(slug, { email: "once@example.org" });
    const body = { token: await api.story.tokenFor("once@example.org") };
    const first = await api.ask("POST /v1/confirmations", { body });
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({ confirmed: "join", community: { slug } });
    const second = await api.ask("POST /v1/confirmations", { body });
    expect(second.status).toBe(409);
    expect((await problemIn(second)).code).toBe("already-confirmed");
  });

  test("of ten confirmations at once exactly one succeeds", async () => {
    await api.story.asks(slug, { email: "ten@example.org" });
    const body = { token: await api.story.tokenFor("ten@example.org") };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => api.ask("POST /v1/confirmations", { body })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });

  test("the typed code confirms too, small letters and spaces or not", async () => {
    await api.story.asks(slug, { email: "coded@example.org" });
    const message = (await api.story.mail()).findLast(({ to }) => to === "coded@example.org")!;
    if (!("confirmationId" in message)) throw new Error("no confirmation");
    const code = api.table.ctx().keys.code(message.confirmationId).toLowerCase();
    const body = { email: "Coded@Example.org", code: `${code.slice(0, 3)} ${code.slice(3)}` };
    expect((await api.ask("POST /v1/confirmations", { body })).status).toBe(200);
  });

  test("a forged token, a wrong code and an expired link each say what they are", async () => {
    expect((await api.ask("POST /v1/confirmations", { body: { token: "forged" } })).status).toBe(404);
    const code = await api.ask("POST /v1/confirmations", {
      body: { email: "x@example.org", code: "AAAAAA" },
    });
    expect(code.status).toBe(404);
    expect(brokenRules(await problemIn(code))).toEqual({ code: "code" });
    const token = confirmationToken(api.table.ctx(), {
      email: "x@example.org",
      confirmationId: "ask_gone",
      expiresAtEpochSeconds: 1,
    });
    const expired = await api.ask("POST /v1/confirmations", { body: { token } });
    expect(expired.status).toBe(410);
  });

  test("guessing codes ends with too many, and says how long to wait", async () => {
    const guess = { body: { email: "guessed@example.org", code: "BBBBBB" } };
    for (let attempt = 0; attempt < 10; attempt++) await api.ask("POST /v1/confirmations", guess);
    const response = await api.ask("POST /v1/confirmations", guess);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await problemIn(response)).code).toBe("too-many");
  });

  test("leaving takes the token of an e-mail and nothing else, and may be repeated", async () => {
    await api.story.joins(slug, { email: "leaver@example.org" });
    const body = { token: leaveToken(api.table.ctx(), "leaver@example.org", slug) };
    for (const _ of ["first", "again"]) {
      const response = await api.ask("POST /v1/leavings", { body });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ left: true, community: { slug } });
    }
    expect((await api.ask("POST /v1/leavings", { body: { token: "forged" } })).status).toBe(404);
    expect((await api.ask("POST /v1/leavings", { body: {} })).status).toBe(422);
  });
});

describe("starting", () => {
  test("a start is accepted, and its faults are named within the starter", async () => {
    const accepted = await api.ask("POST /v1/communities", { body: startOf() });
    expect(accepted.status).toBe(202);
    expect(await accepted.json()).toEqual({ accepted: true, community: null });
    const body = {
      ...startOf({ topics: ["a", "b", "c", "d", "e", "f"] }, { email: "a@b" }),
      name: "n".repeat(10_000),
    };
    const problem = await problemIn(await api.ask("POST /v1/communities", { body }));
    expect(brokenRules(problem)).toEqual({ name: "tooLong", topics: "tooMany", "starter.email": "email" });
    expect(problem.errors?.find(({ field }) => field === "name")?.message).toContain("80");
  });
});

describe("administration", () => {
  const edits = (version: number) => ({ name: "Another name", version });

  test("an administrator creates, edits, pauses, restores and archives a community", async () => {
    const community = await created("Patient flow at discharge");
    const change = async (method: string, path: string, body: object) => {
      const response = await api.ask(`${method} /v1/admin/communities/${community.slug}${path}`, {
        as: platform,
        body,
      });
      expect(response.status).toBe(200);
      return (await response.json()) as { version: number; status: string; name: string };
    };
    const edited = await change("PATCH", "", edits(community.version));
    expect(edited.name).toBe("Another name");
    const paused = await change("POST", "/pause", { reason: "Spam", version: edited.version });
    expect(paused.status).toBe("paused");
    const open = await change("POST", "/restore", { version: paused.version });
    expect(open.status).toBe("open");
    const archived = await change("POST", "/archive", { reason: "Done", version: open.version });
    expect(archived.status).toBe("archived");
    const history = await api.ask(`GET /v1/admin/communities/${community.slug}/history`, { as: platform });
    const { entries } = (await history.json()) as { entries: { action: string; by: string }[] };
    expect(entries.map(({ action }) => action)).toEqual([
      "community-archived",
      "community-restored",
      "community-paused",
      "community-edited",
      "community-created",
    ]);
    expect(entries[0]?.by).toBe("Ada");
  });

  test("a stale version and the wrong status are conflicts", async () => {
    const community = await created("Green theatres");
    const on = (path: string, body: object, method = "POST") =>
      api.ask(`${method} /v1/admin/communities/${community.slug}${path}`, { as: platform, body });
    expect((await on("", edits(99), "PATCH")).status).toBe(409);
    expect((await on("/pause", { reason: "Spam", version: 99 })).status).toBe(409);
    expect((await on("/archive", { reason: "Spam", version: 99 })).status).toBe(409);
    expect((await on("/restore", { version: community.version })).status).toBe(409);
  });

  test("every write of an administrator names the fields that are wrong", async () => {
    const community = await created("Falls on night shifts");
    await api.story.joins(community.slug, { email: "wrong@example.org" });
    const person = await memberOf(community.slug);
    const rules = async (address: string, body: object) => {
      const response = await api.ask(address, { as: platform, body });
      expect(response.status).toBe(422);
      return brokenRules(await problemIn(response));
    };
    const at = `/v1/admin/communities/${community.slug}`;
    expect(await rules("POST /v1/admin/communities", { name: "", topics: [] })).toEqual({
      problem: "required",
      difference: "required",
      name: "required",
      language: "choose",
    });
    expect(await rules(`PATCH ${at}`, { stage: "famous" })).toEqual({ stage: "stage", version: "version" });
    expect(await rules(`POST ${at}/pause`, { reason: " " })).toEqual({
      reason: "required",
      version: "version",
    });
    expect(await rules(`POST ${at}/archive`, { version: "1" })).toEqual({
      reason: "required",
      version: "version",
    });
    expect(await rules(`POST ${at}/restore`, { version: 0 })).toEqual({ version: "version" });
    expect(await rules(`PATCH ${at}/members/${person}`, { role: "queen" })).toEqual({ role: "choose" });
    expect(await rules(`POST ${at}/members/${person}/removal`, {})).toEqual({ reason: "required" });
  });

  test("a member's role is changed, the member is removed once, and is gone afterwards", async () => {
    const community = await created("Members come and go");
    await api.story.joins(community.slug, { email: "gone@example.org" });
    const at = `/v1/admin/communities/${community.slug}/members/${await memberOf(community.slug)}`;
    const role = await api.ask(`PATCH ${at}`, { as: platform, body: { role: "facilitator" } });
    expect(role.status).toBe(200);
    expect(await role.json()).toMatchObject({ role: "facilitator" });
    const removal = { as: platform, body: { reason: "Asked by phone" } };
    const removed = await api.ask(`POST ${at}/removal`, removal);
    expect(removed.status).toBe(204);
    expect(await removed.text()).toBe("");
    expect((await api.ask(`POST ${at}/removal`, removal)).status).toBe(404);
    expect((await api.ask(`PATCH ${at}`, { as: platform, body: { role: "member" } })).status).toBe(404);
  });

  test("members' addresses are in no answer to an administrator", async () => {
    const community = await created("Addresses stay here");
    await api.story.joins(community.slug, { email: "hidden@example.org" });
    const response = await api.ask(`GET /v1/admin/communities/${community.slug}/members`, { as: platform });
    expect(await response.text()).not.toContain("hidden@example.org");
  });

  test("a session ends here and now", async () => {
    const session = await api.session("platform");
    const response = await api.ask("DELETE /v1/session", { as: session });
    expect(response.status).toBe(204);
    expect(response.headers.get("set-cookie")).toMatch(/^__Host-boundaryless-session=; Max-Age=0;.*Secure/);
    expect((await api.ask("GET /v1/session", { as: session })).status).toBe(401);
  });
});
