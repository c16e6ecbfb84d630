import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi, origin, problemIn } from "./api.ts";
import { askForCode, signInByCode } from "./code.ts";

let api: Api;
let slug: string;
const email = "priya.nair@example.org";

beforeAll(async () => {
  api = await openApi();
  slug = await api.story.starts({}, { email });
});
afterAll(() => api.close());

const enter = (code: string, headers: Record<string, string>) =>
  api.ask("POST /v1/session/code", { body: { email, code }, headers });

test("a code signs in the browser that asked, with a cookie that scripts and other sites do not get", async () => {
  const { answer, cookie, code } = await askForCode(api, email);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-.*HttpOnly.*Secure.*SameSite=Strict/u);
  const entered = await enter(code, { origin, cookie });
  expect(entered.status).toBe(204);
  const session = entered.headers
    .getSetCookie()
    .find((one) => one.startsWith("__Host-boundaryless-session="));
  expect(session).toMatch(/Path=\/.*HttpOnly.*Secure.*SameSite=Lax/u);
  const who = await api.ask("GET /v1/session", { headers: { cookie: session?.split(";")[0] ?? "" } });
  expect(await who.json()).toMatchObject({
    administrator: { name: "Priya Nair", grants: [`community:${slug}`] },
    can: [],
  });
});

test("no other site can sign a visitor in, or ask for a code in their browser", async () => {
  const { cookie, code } = await askForCode(api, email);
  const foreign: Record<string, string>[] = [{ origin: "https://evil.example.org", cookie }, { cookie }];
  for (const headers of foreign) {
    const refused = await enter(code, headers);
    expect(refused.status).toBe(403);
    expect((await problemIn(refused)).code).toBe("forbidden");
    expect(refused.headers.get("access-control-allow-origin")).toBeNull();
  }
  const asked = await api.ask("POST /v1/session/codes", { body: { email, language: "en" } });
  expect(asked.status).toBe(403);
  expect((await enter(code, { origin, cookie })).status).toBe(204);
});

test("the code of one browser is worth nothing in another", async () => {
  const { code } = await askForCode(api, email);
  const other = await askForCode(api, "elsewhere@example.org");
  for (const cookie of ["", other.cookie]) {
    const refused = await enter(code, { origin, cookie });
    expect(refused.status).toBe(410);
    expect(refused.headers.getSetCookie()).toEqual([]);
  }
});

test("the same request again, by its Idempotency-Key, gives no second session", async () => {
  const { cookie, code } = await askForCode(api, email);
  const headers = { origin, cookie, "idempotency-key": "again" };
  expect((await enter(code, headers)).headers.getSetCookie().length).toBeGreaterThan(0);
  expect((await enter(code, headers)).headers.getSetCookie()).toEqual([]);
});

test("a role that is taken away ends the session with the next request", async () => {
  const platform = await api.session("platform");
  const as = await signInByCode(api, slug, platform);
  const { members } = (await (await api.ask(`GET /v1/admin/communities/${slug}/members`, { as })).json()) as {
    members: { personId: string; you: boolean }[];
  };
  const you = members.find((member) => member.you)?.personId ?? "";
  const body = { role: "member" };
  await api.ask(`PATCH /v1/admin/communities/${slug}/members/${you}`, { as: platform, body });
  expect((await api.ask("GET /v1/session", { as })).status).toBe(401);
});

test("no log line and no answer tells the address or the code", () => {
  expect(JSON.stringify(api.log)).not.toContain("example.org");
});
