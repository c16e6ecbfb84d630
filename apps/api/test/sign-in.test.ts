import { grantAdministrator } from "@boundaryless/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issuerUrl } from "../src/sign-in/openid.ts";
import { type Api, brokenRules, openApi, origin, problemIn } from "./api.ts";
import { type Issuer, openIssuer } from "./issuer.ts";

let api: Api;
let issuer: Issuer;

beforeAll(async () => {
  issuer = await openIssuer();
  api = await openApi({ oidc: { issuer: issuer.origin, clientId: "boundaryless", clientSecret: "secret" } });
  await grantAdministrator(api.table.ctx({ kind: "system", name: "test" }), {
    issuer: issuer.origin,
    subject: "ada",
    name: "Ada Minister",
    email: "ada@example.org",
    grants: ["platform"],
  });
});
afterAll(async () => {
  await api.close();
  await issuer.close();
});

/** Cookies as a browser would send them back. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");

const begin = async (query = ""): Promise<{ location: string; cookie: string; response: Response }> => {
  const response = await api.ask(`GET /v1/session/sign-in${query}`);
  return { response, location: response.headers.get("location") ?? "", cookie: cookiesOf(response) };
};

const complete = (search: string, cookie: string): Promise<Response> =>
  api.ask(`GET /v1/session/callback?${search}`, cookie === "" ? {} : { headers: { cookie } });

const failsWith = (response: Response, problem: "sign-in-failed" | "no-grants"): void => {
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe(`/admin/?problem=${problem}`);
  expect(
    response.headers.getSetCookie().some((each) => each.startsWith("__Host-boundaryless-session=")),
  ).toBe(false);
};

describe("signing in", () => {
  test("goes to the sign-in server with state, nonce and a challenge, and leaves one sealed cookie", async () => {
    const { response, location } = await begin();
    expect(response.status).toBe(302);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const url = new URL(location);
    expect(url.origin + url.pathname).toBe(`${issuer.origin}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: "boundaryless",
      redirect_uri: `${origin}/v1/session/callback`,
      response_type: "code",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"])
      expect(url.searchParams.get(name)?.length).toBeGreaterThan(20);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-boundaryless-sign-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test("comes back with a session of eight hours at the place that was asked for", async () => {
    const { location, cookie } = await begin(
      `?return=${encodeURIComponent("/admin/communities?q=sepsis#top")}`,
    );
    const response = await complete(issuer.answer(location), cookie);
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/admin/communities?q=sepsis#top");
    const set = response.headers.getSetCookie();
    expect(set.find((each) => each.startsWith("__Host-boundaryless-session="))).toMatch(
      /=[\w-]{43}; Max-Age=28(?:800|799); Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(set.find((each) => each.startsWith("__Host-boundaryless-sign-in="))).toMatch(/Max-Age=0/);
    const session = await api.ask("GET /v1/session", { headers: { cookie: cookiesOf(response) } });
    expect(await session.json()).toMatchObject({
      administrator: { name: "Ada Minister", grants: ["platform"] },
    });
  });

  test("ends after eight hours, however busy the session was", async () => {
    const { location, cookie } = await begin();
    const session = cookiesOf(await complete(issuer.answer(location), cookie));
    const { clock } = api.table;
    const began = clock.now;
    clock.now = new Date(began.getTime() + 7.9 * 3_600_000);
    expect((await api.ask("GET /v1/session", { headers: { cookie: session } })).status).toBe(200);
    clock.now = new Date(began.getTime() + 8 * 3_600_000 + 1000);
    expect((await api.ask("GET /v1/session", { headers: { cookie: session } })).status).toBe(401);
    clock.now = began;
  });

  test("of somebody without grants leads to no session", async () => {
    issuer.lies = { sub: "nobody" };
    const { location, cookie } = await begin();
    failsWith(await complete(issuer.answer(location), cookie), "no-grants");
    issuer.lies = {};
  });

  test("the name in the token gives no grants: identity is issuer and subject", async () => {
    issuer.lies = { sub: "mallory", email: "ada@example.org", name: "Ada Minister" };
    const { location, cookie } = await begin();
    failsWith(await complete(issuer.answer(location), cookie), "no-grants");
    issuer.lies = {};
  });
});

describe("a sign-in fails", () => {
  test("without the cookie of this browser, and no code is traded", async () => {
    const { location } = await begin();
    const before = issuer.traded();
    failsWith(await complete(issuer.answer(location), ""), "sign-in-failed");
    expect(issuer.traded()).toBe(before);
  });

  test("with the cookie of another attempt: somebody else's code signs nobody in", async () => {
    const [mine, theirs] = [await begin(), await begin()];
    failsWith(await complete(issuer.answer(theirs.location), mine.cookie), "sign-in-failed");
  });

  test("with a cookie that was tampered with or made elsewhere", async () => {
    const { location, cookie } = await begin();
    failsWith(await complete(issuer.answer(location), `${cookie.slice(0, -3)}AAA`), "sign-in-failed");
    failsWith(await complete(issuer.answer(location), "__Host-boundaryless-sign-in=e30"), "sign-in-failed");
  });

  test("with another state, another issuer, or an error of the sign-in server", async () => {
    const { location, cookie } = await begin();
    const wrong = [
      ["state", "other"],
      ["iss", "https://evil.example"],
      ["error", "access_denied"],
    ] as const;
    for (const [name, value] of wrong) {
      failsWith(await complete(issuer.answer(location, { [name]: value }), cookie), "sign-in-failed");
    }
    failsWith(await complete("", cookie), "sign-in-failed");
  });

  test.each([
    ["another nonce", { nonce: "other" }],
    ["no nonce", { nonce: undefined }],
    ["another issuer", { iss: "https://evil.example" }],
    ["another audience", { aud: "somebody-else" }],
    ["an end in the past", { exp: 1, iat: 0 }],
    ["no subject", { sub: undefined }],
  ])("with %s in the token", async (_, lies) => {
    issuer.lies = lies;
    const { location, cookie } = await begin();
    failsWith(await complete(issuer.answer(location), cookie), "sign-in-failed");
    issuer.lies = {};
  });

  test("after more than ten minutes at the sign-in server", async () => {
    const { location, cookie } = await begin();
    const { clock } = api.table;
    const began = clock.now;
    clock.now = new Date(began.getTime() + 601_000);
    failsWith(await complete(issuer.answer(location), cookie), "sign-in-failed");
    clock.now = began;
  });

  test("with a code that was used before", async () => {
    const { location, cookie } = await begin();
    const search = issuer.answer(location);
    expect((await complete(search, cookie)).headers.get("location")).toBe("/admin/");
    failsWith(await complete(search, cookie), "sign-in-failed");
  });

  test("while the sign-in server is down, with a word to the person and a line in the log; later it works", async () => {
    const down = { issuer: "http://localhost:1", clientId: "x", clientSecret: "y" };
    const other = await openApi({ oidc: down });
    failsWith(await other.ask("GET /v1/session/sign-in"), "sign-in-failed");
    expect(other.log).toMatchObject([{ level: "warning", what: "sign-in failed" }]);
    await other.close();
  });

  test("and the log never holds codes, states, names or addresses", () => {
    expect(api.log.length).toBeGreaterThan(5);
    expect(JSON.stringify(api.log)).not.toMatch(/code-\d|ada@|Ada |state=/);
  });
});

describe("the way back", () => {
  const evil = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/admin/",
    "http:/evil.example",
    "javascript:alert(1)",
    "/admin/..//evil.example",
    "/admin/../../v1/session",
    "/admin/%2e%2e/c/slug",
    "/admin\\..\\..\\evil",
    "/administrator",
    "/",
    "admin/",
    " /admin/",
    "/\t/evil.example",
    "/admin/\r\nSet-Cookie: x=y",
    "/adm\u0131n/",
    `/admin/${"x".repeat(500)}`,
  ];

  test.each(evil)("never leads to %j", async (back) => {
    const response = await api.ask(`GET /v1/session/sign-in?return=${encodeURIComponent(back)}`);
    expect(response.status).toBe(422);
    expect(brokenRules(await problemIn(response))).toEqual({ return: "return" });
    expect(response.headers.get("location")).toBeNull();
  });

  test.each(["/admin", "/admin/", "/admin/trusts/RJ1?tab=people", "/admin?x=//evil.example"])(
    "may lead to %j",
    async (back) => {
      const { location, cookie } = await begin(`?return=${encodeURIComponent(back)}`);
      const response = await complete(issuer.answer(location), cookie);
      expect(response.headers.get("location")).toBe(back);
    },
  );
});

describe("the issuer", () => {
  test.each(["https://login.example.org", "http://localhost:4003", "http://127.0.0.1:4003"])(
    "%s may be used",
    (address) => {
      expect(issuerUrl({ issuer: address }).href).toContain(address);
    },
  );

  test.each(["http://login.example.org", "http://localhost.evil.example", "ftp://localhost"])(
    "%s may not: it is not https",
    (address) => {
      expect(() => issuerUrl({ issuer: address })).toThrow(/https/);
    },
  );
});
