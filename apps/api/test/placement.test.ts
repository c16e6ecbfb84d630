import type { ManagedPlacement, PlacementCounts, PlacementList, WidgetView } from "@boundaryless/contract";
import { everyMember, openDatabase } from "@boundaryless/core";
import { joinOf } from "@boundaryless/testing";
import { countHeader } from "@boundaryless/contract/headers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, brokenRules, openApi, origin, problemIn } from "./api.ts";
import { intranet, placementOf } from "./placement.ts";

const stranger = "https://elsewhere.example.org";
const embedAddress = (query: string) => `GET /embed?${query}`;
let api: Api;
let as: string;
let slug: string;
let second: string;
let draws: boolean;
beforeAll(async () => {
  draws = false;
  api = await openApi({ draw: () => draws });
  as = await api.session("trust:RJ1");
  slug = await api.story.starts();
  second = await api.story.starts({ name: "Fewer falls" });
  await api.lists(slug, second);
});
afterAll(() => api.close());

/** What was kept of a page is forgotten after some seconds, made answers after two. */
const passes = async (seconds = 6) => {
  api.table.clock.now = new Date(api.table.clock.now.getTime() + seconds * 1000);
};
let asked = 0;
/** A first view that nobody has a copy of. */
const view = (query: string, headers: Record<string, string> = {}) =>
  api.ask(`GET /v1/widget?${query}&limit=${20 + (asked++ % 30)}&other=${asked}`, { headers });
const creates = async (changes: Parameters<typeof placementOf>[0] = {}): Promise<ManagedPlacement> => {
  const body = placementOf(changes);
  const response = await api.ask("POST /v1/admin/trusts/RJ1/placements", { as, body });
  expect(response.status).toBe(201);
  await passes();
  return (await response.json()) as ManagedPlacement;
};
const list = async () =>
  (await (await api.ask("GET /v1/admin/trusts/RJ1/placements", { as })).json()) as PlacementList;
const locks = async (locked: boolean) => {
  const body = { locked, version: (await list()).version };
  const response = await api.ask("POST /v1/admin/trusts/RJ1/placements/lock", { as, body });
  expect(response.status).toBe(200);
  await passes();
};
const framersOf = (response: Response) =>
  /frame-ancestors ([^;]*)/u.exec(response.headers.get("content-security-policy") ?? "")?.[1];

test("a slip in an origin is told in the reader's language, with what was meant to take over", async () => {
  const body = placementOf({ origins: [intranet, "htps://intranet.leedsth.nhs.uk"] });
  const attempt = (language: string) =>
    api.ask("POST /v1/admin/trusts/RJ1/placements", { as, body, headers: { "accept-language": language } });
  const problem = await problemIn(await attempt("en"));
  expect(brokenRules(problem)).toEqual({ "origins.1": "originScheme" });
  expect(problem.errors?.[0]).toMatchObject({
    suggestion: intranet,
    message: `Begin the address with https:// or http://. Did you mean ${intranet}?`,
  });
  const welsh = (await problemIn(await attempt("cy"))).errors?.[0]?.message;
  expect(welsh).toContain(`Ai ${intranet} oedd gennych mewn golwg?`);
});

describe("a placement's first view", () => {
  test("is in its language with its communities first; the widget's own language counts more", async () => {
    const { placementId } = await creates({ language: "cy", theme: "dark", featured: [second] });
    const read = async (query: string) =>
      (await (await view(`trust=RJ1&placement=${placementId}${query}`)).json()) as WidgetView;
    const welsh = await read("&otherwise=en");
    expect(welsh.placement).toEqual({ id: placementId, language: "cy", theme: "dark", featured: [second] });
    expect(welsh.communities[0]?.slug).toBe(second);
    expect((await read("&language=en")).wording?.text).not.toBe(welsh.wording?.text);
    expect(((await (await view("trust=RJ1&placement=nonsense")).json()) as WidgetView).placement).toBeNull();
  });

  test("stands in a frame on its own websites, in its language and colours, with its communities marked", async () => {
    const { placementId } = await creates({ language: "cy", theme: "dark", featured: [second] });
    const response = await api.ask(embedAddress(`trust=RJ1&placement=${placementId}`));
    expect(framersOf(response)).toBe(`'self' ${intranet}`);
    const text = await response.text();
    expect(text).toContain('<html lang="cy" data-theme="dark">');
    expect(text.indexOf("Fewer falls")).toBeLessThan(text.indexOf("Sepsis in the first hour"));
    expect(text.match(/Dan sylw/gu)).toHaveLength(1);
    const english = await api.ask(embedAddress(`trust=RJ1&placement=${placementId}&lang=en`));
    expect(await english.text()).toContain('<html lang="en"');
    expect(framersOf(await api.ask(embedAddress("trust=RJ1")))).toBe("*");
  });
});

describe("a locked trust", () => {
  let placementId: string;
  beforeAll(async () => {
    ({ placementId } = await creates());
    await locks(true);
  });
  afterAll(() => locks(false));

  test.each([
    ["its own website", intranet, 200],
    ["our own dashboard", origin, 200],
    ["whoever does not say", undefined, 200],
    ["another website", stranger, 403],
    ["the same name without encryption", "http://intranet.leedsth.nhs.uk", 403],
    ["a name that only begins alike", `${intranet}.example.org`, 403],
    ["a page without an origin", "null", 403],
  ])("answers %s as its placements say, with and without their name", async (_, page, status) => {
    const headers: Record<string, string> = page === undefined ? {} : { origin: page };
    for (const query of ["trust=RJ1", `trust=RJ1&placement=${placementId}`, `placement=${placementId}`]) {
      const response = await view(query, headers);
      expect([query, response.status]).toEqual([query, status]);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("vary")).toContain("Origin");
    }
    expect((await view("trust=RM1", headers)).status).toBe(200);
    expect((await view("", headers)).status).toBe(200);
  });

  test.each(["/v1/lessons", "/v1/gatherings"])("keeps %s to its websites as well", async (path) => {
    const lists = (query: string, page: string | undefined) =>
      api.ask(`GET ${path}?${query}`, { headers: page === undefined ? {} : { origin: page } });
    for (const page of [intranet, origin, undefined])
      expect([page, (await lists("trust=RJ1", page)).status]).toEqual([page, 200]);
    const refused = await lists("trust=RJ1", stranger);
    expect(refused.headers.get("vary")).toContain("Origin");
    expect((await problemIn(refused)).code).toBe("forbidden");
    // Whoever names no trust, or one that locks nothing, is asked for no reason.
    for (const query of ["limit=2", "trust=RM1"])
      expect([query, (await lists(query, stranger)).status]).toEqual([query, 200]);
  });

  test("refuses also where the answer is kept, names no rule to staff, and keeps no refusal", async () => {
    const address = "GET /v1/widget?trust=RJ1&limit=7";
    expect((await api.ask(address, { headers: { origin: intranet } })).status).toBe(200);
    const refused = await api.ask(address, { headers: { origin: stranger } });
    expect(refused.headers.get("cache-control")).toBe("no-store");
    const { code, detail } = await problemIn(refused);
    expect(code).toBe("forbidden");
    expect(detail).not.toMatch(/lock|trust|placement|RJ1/iu);
  });

  test("shows in a frame elsewhere nothing but text and links; the frame itself is for its websites only", async () => {
    const frame = (referer: string | undefined, more: Record<string, string> = {}) =>
      api.ask(embedAddress(`trust=RJ1&placement=${placementId}`), {
        headers: { ...(referer ? { referer } : {}), "sec-fetch-dest": "iframe", ...more },
      });
    for (const referer of [`${intranet}/page`, undefined, origin]) {
      const shown = await frame(referer);
      expect([shown.status, framersOf(shown)]).toEqual([200, `'self' ${intranet}`]);
    }
    expect((await frame(`${stranger}/`, { "sec-fetch-dest": "document" })).status).toBe(200);
    const refused = await frame(`${stranger}/secret/page?patient=1`);
    expect([refused.status, framersOf(refused)]).toEqual([403, "*"]);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    const text = await refused.text();
    expect(text).toContain("This is not available on this page");
    expect(text).not.toMatch(/<form|<button|<input|Sepsis|patient=1/u);
    const why = /href="(\/embed\/why[^"]*)"/u.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const explained = await (await api.ask(`GET ${why}`)).text();
    expect(explained).toContain(stranger);
    expect(explained).toContain("NHS Foundation Trust has said on which websites");
    const open = await (await api.ask("GET /embed/why?trust=RM1&page=javascript:alert(1)")).text();
    expect(open).toContain("Nobody has limited");
    expect(open).not.toContain("javascript:");
  });

  test("lists for its administrators the websites that were refused, with the day and nothing else", async () => {
    await view("trust=RJ1", { origin: "https://seen.example.org" });
    const { refused } = await list();
    const day = api.table.clock.now.toISOString().slice(0, 10);
    expect(refused).toContainEqual({ origin: "https://seen.example.org", lastOn: day });
    expect(JSON.stringify(refused)).not.toContain("secret");
  });
});

describe("counting", () => {
  const counts = async (placementId: string): Promise<PlacementCounts> =>
    (await (await api.ask(`GET /v1/admin/counts?of=${placementId}`, { as })).json()) as PlacementCounts;
  const viewsOf = async (placementId: string) =>
    (await counts(placementId)).days.reduce((sum, { views }) => sum + views, 0);

  test("a thousand views, one in twenty of them drawn, are counted with fifty writes and kept by no cache", async () => {
    const { placementId } = await creates();
    const query = `trust=RJ1&placement=${placementId}`;
    const { capacity } = await api.table.consumed(async () => {
      for (let n = 0; n < 1000; n++) {
        draws = n % 20 === 0;
        const address = n % 40 < 20 ? `GET /v1/widget?${query}` : embedAddress(query);
        const keeping = (await api.ask(address)).headers.get("cache-control") ?? "";
        expect(keeping.startsWith(draws ? "private" : "public")).toBe(true);
      }
    });
    draws = false;
    expect(capacity.write).toBe(50);
    expect(await viewsOf(placementId)).toBe(1000);
  });

  test("nobody is counted whose browser or widget says no, nor a look at the headers, nor a placement unknown", async () => {
    const { placementId } = await creates();
    const query = `trust=RJ1&placement=${placementId}`;
    draws = true;
    const quiet = { "sec-gpc": "1" };
    const { capacity } = await api.table.consumed(async () => {
      expect((await view(query, quiet)).headers.get("cache-control")).toContain("public");
      await api.ask(embedAddress(query), { headers: quiet });
      await view(`${query}&count=no`);
      await api.ask(embedAddress(`${query}&count=no`));
      await api.ask(`HEAD /v1/widget?${query}`);
      await view("trust=ZZZ9&placement=placement_00000000000000000000000000");
    });
    draws = false;
    expect(capacity.write).toBe(0);
    expect(await viewsOf(placementId)).toBe(0);
  });

  test("a join from a browser that asks for privacy keeps nothing of where it came from", async () => {
    const { placementId } = await creates();
    const asks = async (name: string, headers: Record<string, string>) => {
      const email = `${name}@example.org`;
      const body = joinOf({ name, email, placement: placementId });
      const response = await api.ask(`POST /v1/communities/${slug}/joins`, { body, headers });
      expect(response.status).toBe(202);
      await api.ask("POST /v1/confirmations", { body: { token: await api.story.tokenFor(email) } });
    };
    await asks("counted", {});
    await asks("private", { "sec-gpc": "1" });
    const kept = (await everyMember(api.table.db, slug)).map(
      ({ name, placement, countedFor = null }) => [name, placement, countedFor] as const,
    );
    expect(kept).toContainEqual(["counted", placementId, placementId]);
    expect(kept).toContainEqual(["private", null, null]);
  });

  test("a count and a note that fail take the view from nobody, and the log says so without who it was", async () => {
    await creates();
    await locks(true);
    const broken = openDatabase({ tableName: api.table.tableName, endpoint: api.table.endpoint });
    broken.client.middlewareStack.add(
      (next, { commandName = "" }) =>
        (call) => {
          if (/^(?:Put|Update)/u.test(commandName)) throw new Error("no more writes for 192.0.2.1");
          return next(call);
        },
      { step: "initialize" },
    );
    const faulty = await openApi({ db: broken, now: () => api.table.clock.now, draw: () => true });
    const status = async (address: string, headers: Record<string, string> = {}) =>
      (await faulty.ask(address, { headers })).status;
    const elsewhere = { referer: "https://two.example.org/", "sec-fetch-dest": "iframe" };
    expect(await status("GET /v1/widget?trust=RJ1")).toBe(200);
    expect(await status(embedAddress("trust=RJ1"))).toBe(200);
    expect(await status("GET /v1/widget?trust=RJ1", { origin: "https://one.example.org" })).toBe(403);
    expect(await status(embedAddress("trust=RJ1"), elsewhere)).toBe(403);
    expect(faulty.log.map(({ level, what, route }) => [level, what, route])).toEqual([
      ["warning", "view not counted", "GET /v1/widget"],
      ["warning", "view not counted", "GET /embed"],
      ["warning", "refused page not noted", "GET /v1/widget"],
      ["warning", "refused page not noted", "GET /embed"],
    ]);
    expect(JSON.stringify(faulty.log)).not.toContain("192.0.2.1");
    broken.client.destroy();
    await faulty.close();
    await locks(false);
  });

  test("behind a front that draws, only what it marked is counted, and nothing that a reader marked", async () => {
    const frontSecret = "a secret of the front that nobody else knows";
    const behind = await openApi({ frontSecret, draw: () => true });
    const front = { "x-boundaryless-front": frontSecret };
    const writes = async (headers: Record<string, string>) =>
      (
        await behind.table.consumed(() =>
          behind.ask("GET /v1/widget?trust=RJ1", { headers: { ...front, ...headers } }),
        )
      ).capacity.write;
    expect(await writes({})).toBe(0);
    expect(await writes({ [countHeader]: "1" })).toBe(1);
    expect(await writes({ [countHeader]: "0" })).toBe(0);
    expect(await writes({ [countHeader]: "1", "sec-gpc": "1" })).toBe(0);
    await behind.close();
  });
});
