import * as oidc from "openid-client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newKeys, startSignIn, type Account, type SignInPart } from "./sign-in.ts";

const callback = "http://localhost:4000/admin/callback";
const afterwards = "http://localhost:4000/admin";
const client = {
  id: "boundaryless-admin",
  secret: "a secret with: odd / characters",
  redirectUris: [callback],
  postLogoutRedirectUris: [afterwards],
};
const accounts: Account[] = [
  { sub: "priya", name: "Priya Nair", email: "priya@platform.example", role: "platform administrator" },
  { sub: "odd", name: `<img src=x onerror="alert(1)">`, email: "odd@trust.example", role: "& friends" },
];

let signIn: SignInPart;
let config: oidc.Configuration;
const printed: unknown[][] = [];

beforeAll(async () => {
  for (const method of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words));
  }
  signIn = await startSignIn({ port: 0, accounts, client });
  config = await discover(signIn);
});
afterAll(async () => {
  await signIn.close();
  vi.restoreAllMocks();
});

function discover(part: SignInPart, secret = client.secret): Promise<oidc.Configuration> {
  return oidc.discovery(new URL(part.issuer), client.id, undefined, oidc.ClientSecretBasic(secret), {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the mark is a warning: only for plain http, as here
    execute: [oidc.allowInsecureRequests],
  });
}

/** A browser as far as this needs one: cookies by path, and no redirect followed unasked. */
function openJar() {
  const cookies = new Map<string, { value: string; path: string }>();
  return async (url: string | URL, form?: Record<string, string>): Promise<Response> => {
    const { pathname } = new URL(url);
    const sent = [...cookies].filter(([, { path }]) => pathname.startsWith(path));
    const response = await fetch(url, {
      redirect: "manual",
      method: form ? "POST" : "GET",
      body: form ? new URLSearchParams(form) : null,
      headers: { cookie: sent.map(([name, { value }]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? "/";
      if (value) cookies.set(name, { value, path });
      else cookies.delete(name);
    }
    return response;
  };
}

type Jar = ReturnType<typeof openJar>;

/** Where the answer leads, on the sign-in itself or back at the client. */
function next(response: Response): URL {
  expect([302, 303], `status ${response.status}`).toContain(response.status);
  return new URL(response.headers.get("location") ?? "", signIn.origin);
}

interface Attempt {
  verifier: string;
  state: string;
  nonce: string;
  url: URL;
}

async function attempt(extra: Record<string, string> = {}): Promise<Attempt> {
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid profile email",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...extra,
  });
  return { verifier, state, nonce, url };
}

async function choose(jar: Jar, url: URL, account: string): Promise<URL> {
  const interaction = next(await jar(url));
  expect((await jar(interaction)).status).toBe(200);
  return next(await jar(next(await jar(interaction, { account }))));
}

async function signInAs(jar: Jar, account: string) {
  const { verifier, state, nonce, url } = await attempt();
  const back = await choose(jar, url, account);
  expect(back.href).toContain(callback);
  return oidc.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  });
}

test("a pressed name signs in with code and PKCE, and gives sub, name and e-mail without asking for consent", async () => {
  const tokens = await signInAs(openJar(), "priya");
  expect(tokens.claims()).toMatchObject({
    iss: signIn.issuer,
    sub: "priya",
    name: "Priya Nair",
    email: "priya@platform.example",
  });
  const info = await oidc.fetchUserInfo(config, tokens.access_token, "priya");
  expect(info).toMatchObject({ sub: "priya", name: "Priya Nair", email: "priya@platform.example" });
});

test("nothing is printed on the console, neither at the start nor through a whole sign-in", async () => {
  await signInAs(openJar(), "priya");
  expect(printed).toEqual([]);
});

test("the choice lists every account, and a name that is markup stays text", async () => {
  const jar = openJar();
  const page = await (await jar(next(await jar((await attempt()).url)))).text();
  expect(page).toContain("Priya Nair, platform administrator");
  expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;, &amp; friends");
  expect(page).not.toContain("<img");
  expect(page).not.toContain("<script");
});

test("a request without PKCE, or with the plain method, is refused", async () => {
  for (const remove of [["code_challenge", "code_challenge_method"], ["code_challenge_method"]]) {
    const { url } = await attempt();
    for (const name of remove) url.searchParams.delete(name);
    expect(next(await openJar()(url)).searchParams.get("error")).toBe("invalid_request");
  }
});

test("a code does not work with another verifier, a wrong secret, or a second time", async () => {
  const { verifier, state, nonce, url } = await attempt();
  const back = await choose(openJar(), url, "priya");
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
  const wrong = await discover(signIn, "wrong");
  await expect(oidc.authorizationCodeGrant(wrong, back, checks)).rejects.toMatchObject({ status: 401 });
  await oidc.authorizationCodeGrant(config, back, checks);
  await expect(oidc.authorizationCodeGrant(config, back, checks)).rejects.toMatchObject({
    error: "invalid_grant",
  });

  const other = await attempt();
  const otherBack = await choose(openJar(), other.url, "priya");
  await expect(
    oidc.authorizationCodeGrant(config, otherBack, { ...checks, expectedState: other.state }),
  ).rejects.toMatchObject({ error: "invalid_grant" });
});

test("an address that is not registered never gets a code", async () => {
  const response = await openJar()((await attempt({ redirect_uri: "http://localhost:4001/steal" })).url);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("The sign-in cannot go on");
});

test("going back, or choosing somebody unknown, denies access instead of signing anybody in", async () => {
  for (const account of ["", "nobody", "__proto__"]) {
    const { url } = await attempt();
    const back = await choose(openJar(), url, account);
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.has("code")).toBe(false);
  }
});

test("one browser cannot answer the question another was asked", async () => {
  const mine = next(await openJar()((await attempt()).url));
  const theirs = await openJar()(mine, { account: "priya" });
  expect(theirs.status).toBe(400);
  expect(theirs.headers.get("location")).toBeNull();
});

test("after signing out the next sign-in asks again who it is", async () => {
  const jar = openJar();
  const tokens = await signInAs(jar, "priya");
  const again = next(await jar((await attempt()).url));
  expect(again.searchParams.has("code"), "still signed in").toBe(true);

  const leave = oidc.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token ?? "",
    post_logout_redirect_uri: afterwards,
    state: "bye",
  });
  const page = await (await jar(leave)).text();
  expect(page).toContain("Sign out?");
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const left = await jar(`${signIn.origin}/session/end/confirm`, { xsrf, logout: "yes" });
  expect(next(left).href).toBe(`${afterwards}?state=bye`);
  expect(next(await jar((await attempt()).url)).pathname).toMatch(/^\/interaction\//);
});

test("keys that were kept verify what was signed before a restart", async () => {
  const keys = JSON.parse(JSON.stringify(await newKeys())) as Awaited<ReturnType<typeof newKeys>>;
  const kids = [];
  for (const port of [0, 0]) {
    const part = await startSignIn({ port, accounts, client, keys });
    const set = (await (await fetch(`${part.origin}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(set.keys[0]).not.toHaveProperty("d");
    kids.push(set.keys[0]?.["kid"]);
    await part.close();
  }
  expect(kids[0]).toBe(kids[1]);
});

test("two thousand abandoned sign-ins do not end the service for the next person", async () => {
  const { url } = await attempt();
  for (let round = 0; round < 20; round += 1)
    await Promise.all(Array.from({ length: 100 }, () => openJar()(url)));
  expect((await signInAs(openJar(), "priya")).claims()?.sub).toBe("priya");
});

test("keys that cannot be used are refused and the port is free again", async () => {
  const keys = { keys: [{ kty: "RSA" }] };
  await expect(startSignIn({ port: 0, accounts, client, keys })).rejects.toThrow();
});
