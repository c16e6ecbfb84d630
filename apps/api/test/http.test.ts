import { type Endpoint, endpoints } from "@boundaryless/contract";
import { listInstallations } from "@boundaryless/core";
import { administratorWith, joinOf, listElsewhere, remembers, sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docsPaths } from "../src/docs/mount.ts";
import { type Api, openApi, problemIn } from "./api.ts";
import { openCases } from "./cases.ts";
import { openGatherings } from "./gathering.ts";
import { placementOf } from "./placement.ts";

let api: Api;
let slug: string;
let lessonId: string;
let platform: string;
let installationId: string;
let commentId: string;
let gatheringId: string;
let webhookId: string;
let placementId: string;

beforeAll(async () => {
  api = await openApi();
  slug = await api.story.starts();
  ({ lessonId } = await sharesLesson({ ...api, slug }));
  await api.lists(slug);
  platform = await api.session("platform");
  ({ commentId } = await remembers(api.table, api.story, slug, { email: "says@example.org" }));
  gatheringId = await openGatherings(api, slug).called(5);
  const webhook = { name: "Night team", url: "https://hooks.example.org/", format: "standard" };
  const body = { of: `community:${slug}`, ...webhook, kinds: ["lesson"] };
  const made = await api.ask("POST /v1/admin/webhooks", { as: platform, body });
  ({ webhookId } = (await made.json()) as { webhookId: string });
  const placed = await api.ask("POST /v1/admin/trusts/RJ1/placements", { as: platform, body: placementOf() });
  ({ placementId } = (await placed.json()) as { placementId: string });
  await openCases(api, slug, platform).reports();
  await listElsewhere(api.table);
  installationId =
    (await listInstallations(api.table.ctx(administratorWith("platform")))).installations[0]?.id ?? "";
});
afterAll(() => api.close());

const filled = (path: string): string =>
  path
    .replace("{kind}", "community")
    .replace("{slug}", slug)
    .replace("{lessonId}", lessonId)
    .replace("{installationId}", installationId)
    .replace("{commentId}", commentId)
    .replace("{gatheringId}", gatheringId)
    .replace("{webhookId}", webhookId)
    .replace("{placementId}", placementId)
    .replace("{personId}", "person_1")
    .replace("{odsCode}", "RJ1");
const all = Object.entries<Endpoint>(endpoints);
const isPublic = ({ access, tag }: Endpoint): boolean => access === "anyone" && tag !== "Administration";

describe("kept answers", () => {
  // A challenge is another one each time.
  const reads = all.filter(
    ([id, { method, answer }]) => method === "GET" && answer !== undefined && id !== "readChallenge",
  );

  test.each(reads)(
    "%s carries a tag, and 304 answers whoever has it already",
    async (id, { path, cacheSeconds }) => {
      const query = { listWebhooks: `?of=community:${slug}`, readCounts: "?of=trust:RJ1" }[id] ?? "";
      const address = `GET ${filled(path)}${query}`;
      const first = await api.ask(address, { as: platform });
      expect(first.status).toBe(200);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      const keep =
        cacheSeconds === undefined ? "no-store" : `public, max-age=${cacheSeconds}, s-maxage=${cacheSeconds}`;
      expect(first.headers.get("cache-control")?.startsWith(keep)).toBe(true);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const again = await api.ask(address, { as: platform, headers: { "if-none-match": known } });
        expect(again.status).toBe(304);
        expect(await again.text()).toBe("");
        expect(again.headers.get("etag")).toBe(etag);
      }
      expect((await api.ask(address, { as: platform, headers: { "if-none-match": '"other"' } })).status).toBe(
        200,
      );
    },
  );

  test("what only a session may see is kept nowhere", () => {
    expect(
      all.filter(([, { access, cacheSeconds }]) => access === "administrator" && cacheSeconds !== undefined),
    ).toEqual([]);
  });

  test("a burst of first views reads the table once", async () => {
    await new Promise((passed) => setTimeout(passed, 2100));
    const { capacity } = await api.table.consumed(() => api.ask("GET /v1/widget?trust=RJ1"));
    const burst = await api.table.consumed(() =>
      Promise.all(Array.from({ length: 50 }, () => api.ask("GET /v1/widget?trust=rj1&unknown=x"))),
    );
    expect(capacity.read).toBeGreaterThan(0);
    expect(burst.capacity.read).toBe(0);
  });

  test("each language has a first view of its own, and says that it does", async () => {
    const wording = async (language: string) => {
      const response = await api.ask("GET /v1/widget", { headers: { "accept-language": language } });
      expect(response.headers.get("vary")).toBe("Accept-Language, Origin");
      return ((await response.json()) as { wording: { text: string } }).wording.text;
    };
    const english = await wording("en-GB,en;q=0.9");
    expect(await wording("cy, en;q=0.5")).not.toBe(english);
    expect(await wording("en;q=0.3, cy;q=0.2")).toBe(english);
    expect(await wording("fr")).toBe(english);
    const said = await api.ask("GET /v1/widget?language=cy", { headers: { "accept-language": "en" } });
    expect(((await said.json()) as { wording: { text: string } }).wording.text).not.toBe(english);
  });
});

describe("the lists that stand on other pages", () => {
  test.each(["/v1/lessons?trust=rj1&limit=3", "/v1/gatherings"])(
    "%s is kept by caches, and not sent again to whoever has it",
    async (path) => {
      const response = await api.ask(`GET ${path}`);
      expect(await response.json()).toMatchObject({ community: null });
      expect(response.headers.get("cache-control")).toContain("s-maxage=30");
      const etag = response.headers.get("etag") ?? "";
      const again = await api.ask(`GET ${path}`, { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
    },
  );

  test("a community that is none is not found, and more than there are is refused", async () => {
    const status = async (path: string) => (await api.ask(`GET ${path}`)).status;
    expect(await status("/v1/lessons?community=no-such")).toBe(404);
    expect(await status("/v1/gatherings?community=no-such")).toBe(404);
    expect(await status("/v1/gatherings?community=No%20Slug")).toBe(422);
    expect(await status("/v1/lessons?limit=6")).toBe(422);
    expect(await status("/v1/lessons?outcome=splendid")).toBe(422);
  });
});

describe("other origins", () => {
  const methodsOn = (path: string) =>
    all.filter(([, each]) => each.path === path && isPublic(each)).map(([, { method }]) => method);

  test.each(all.filter(([, each]) => isPublic(each)))(
    "%s may be called by any page, without cookies",
    async (_, { method, path }) => {
      const preflight = await api.ask(`OPTIONS ${filled(path)}`, {
        headers: { origin: "https://intranet.example", "access-control-request-method": method },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
      expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
      expect(preflight.headers.get("access-control-allow-methods")?.split(", ")).toEqual(methodsOn(path));
      expect(preflight.headers.get("access-control-allow-headers")?.toLowerCase()).toMatch(
        /content-type.*idempotency-key/,
      );
      expect(Number(preflight.headers.get("access-control-max-age"))).toBeGreaterThan(0);
      const response = await api.ask(`${method} ${filled(path)}`, {
        headers: { origin: "https://intranet.example" },
      });
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    },
  );

  test.each(all.filter(([, each]) => !isPublic(each)))(
    "%s is for our own pages only",
    async (_, { method, path }) => {
      for (const asked of ["OPTIONS", method]) {
        const response = await api.ask(`${asked} ${filled(path)}`, {
          headers: { origin: "https://intranet.example" },
        });
        expect(response.headers.get("access-control-allow-origin")).toBeNull();
        expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      }
    },
  );

  test.each(all.filter(([, { method }]) => method !== "GET"))(
    "%s with a session is refused from any other origin",
    async (_, { method, path }) => {
      for (const from of [
        "https://evil.example",
        "null",
        "http://localhost:4000.evil.example",
        "http://localhost:4001",
        "",
      ]) {
        const response = await api.ask(`${method} ${filled(path)}`, {
          as: platform,
          body: {},
          headers: { origin: from },
        });
        expect(response.status).toBe(403);
        expect((await problemIn(response)).detail).toMatch(/another website/);
      }
    },
  );

  test("a write with a session but no origin at all is refused", async () => {
    const headers = { cookie: `__Host-boundaryless-session=${platform}` };
    expect((await api.ask("DELETE /v1/session", { headers })).status).toBe(403);
    expect((await api.ask("GET /v1/session", { headers })).status).toBe(200);
  });

  test("whoever carries no session may write from anywhere: the widget has no cookie", async () => {
    const headers = { origin: "https://intranet.example" };
    expect((await api.ask(`POST /v1/communities/${slug}/joins`, { body: joinOf(), headers })).status).toBe(
      202,
    );
  });
});

describe("methods and addresses", () => {
  const paths = [...new Set(all.map(([, { path }]) => path))];

  test.each(paths)("%s says which methods it takes", async (path) => {
    const declared = all.filter(([, each]) => each.path === path).map(([, { method }]) => method);
    const expected = new Set([...declared, ...(declared.includes("GET") ? ["HEAD"] : []), "OPTIONS"]);
    const options = await api.ask(`OPTIONS ${filled(path)}`);
    expect(new Set(options.headers.get("allow")?.split(", "))).toEqual(expected);
    const wrong = await api.ask(`PUT ${filled(path)}`);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toBe(options.headers.get("allow"));
    expect((await problemIn(wrong)).detail).toMatch(/method/);
  });

  test("HEAD answers the headers of GET and no body", async () => {
    const [get, head] = [await api.ask("GET /v1/communities"), await api.ask("HEAD /v1/communities")];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });

  test.each(["/v1", "/v1/", "/v1/nothing", "/v1/communities/", "/v1//communities"])(
    "%s is not found, as a problem",
    async (path) => {
      const response = await api.ask(`GET ${path}`);
      expect(response.status).toBe(404);
      expect((await problemIn(response)).code).toBe("not-found");
    },
  );

  test("an address of the pages that nobody answers is a page", async () => {
    const response = await api.ask("GET /nothing");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
  });
});

describe("headers of every answer", () => {
  const addresses = ["/v1/health", "/v1/session", "/v1/nothing", "/", "/nothing", ...docsPaths].map(
    (path) => `GET ${path}`,
  );

  test.each([...addresses, "POST /v1/communities", "OPTIONS /v1/widget", "PUT /v1/health"])(
    "%s is guarded",
    async (address) => {
      const { headers } = await api.ask(address);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
      // Plain http on one machine must not be told to become https for two years.
      expect(headers.get("strict-transport-security")).toBeNull();
    },
  );

  test("https is asked for, for two years, where we are reached by it", async () => {
    const secure = await openApi({ origin: "https://communities.example.org" });
    const response = await secure.ask("GET /v1/health");
    await secure.close();
    expect(response.headers.get("strict-transport-security")).toMatch(/max-age=63072000/);
  });

  test("the number of a request is ours, whatever the caller sends", async () => {
    const response = await api.ask("GET /v1/health", { headers: { "x-request-id": "evil" } });
    expect(response.headers.get("x-request-id")).not.toBe("evil");
  });
});

describe("faults that nobody foresaw", () => {
  test("answer 500 without a word about the inside, and leave one line without personal data", async () => {
    const broken = await openApi();
    const {
      log,
      table: { db },
    } = broken;
    db.client.destroy();
    await broken.close();
    const body = joinOf({ email: "secret@example.org", name: "Secret Name" });
    const response = await broken.ask(`POST /v1/communities/${slug}/joins?token=hidden`, { body });
    expect(response.status).toBe(500);
    const problem = await problemIn(response);
    expect(problem.code).toBe("unavailable");
    expect(log).toHaveLength(1);
    const line = JSON.stringify(log[0]);
    expect(log[0]).toMatchObject({ what: "unforeseen", route: "POST /v1/communities/:slug/joins" });
    expect(log[0]?.requestId).toBe(response.headers.get("x-request-id"));
    expect(line).not.toMatch(/secret|hidden|192\.0\.2/i);
    const health = await broken.ask("GET /v1/health");
    expect(health.status).toBe(503);
  });
});
