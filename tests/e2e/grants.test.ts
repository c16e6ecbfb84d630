import type { ManagedCommunity } from "@boundaryless/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { type Who, admin, askAs, cookieOf, openDashboard, signInOn } from "../harness/dashboard.ts";
import { type System, openSystem } from "../harness/system.ts";

const administrators = ["platform", "trust-rj1", "facilitator"] as const;
type Administrator = (typeof administrators)[number];

let system: System;
let browser: Browser;
const pages = new Map<Administrator, Page>();
const cookies = new Map<Administrator, string>();

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  for (const who of administrators) {
    const { page } = await openDashboard(browser, system, who);
    pages.set(who, page);
    cookies.set(who, await cookieOf(page));
  }
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const pageOf = (who: Administrator): Page => pages.get(who) as Page;
const ask = (who: Administrator, address: string, body?: unknown): Promise<Response> =>
  askAs(system, cookies.get(who) ?? "", address, { body });

const managedBy = async (who: Administrator): Promise<ManagedCommunity[]> => {
  const answer = await ask(who, "GET /v1/admin/communities?limit=50&order=name");
  return ((await answer.json()) as { communities: ManagedCommunity[] }).communities;
};

const show = async (who: Administrator, path: string): Promise<Page> => {
  const page = pageOf(who);
  await page.goto(`${system.origins.system}/admin${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
};

test("each administrator sees the communities within the grants, whatever their status, and no others", async () => {
  const all = (await managedBy("platform")).map(({ slug }) => slug);
  expect(all.length).toBe(9);
  for (const who of administrators) {
    const page = await show(who, "/communities?order=name");
    const expected = (await managedBy(who)).map(({ name }) => name);
    await page.getByRole("rowheader").first().waitFor();
    expect(await page.getByRole("rowheader").getByRole("link").allInnerTexts()).toEqual(expected);
    await shot(page, `grants-${who}-communities`);
  }
  expect((await managedBy("facilitator")).map(({ slug }) => slug)).toEqual(["sepsis-first-hour"]);
  const ofTrust = (await managedBy("trust-rj1")).length;
  expect([ofTrust > 0, ofTrust < all.length]).toEqual([true, true]);
});

test("creating communities and looking at trusts is offered only to whom it is allowed", async () => {
  const allowed: Record<Administrator, boolean> = { platform: true, "trust-rj1": true, facilitator: false };
  for (const who of administrators) {
    const page = await show(who, "/communities");
    const create = page.getByRole("link", { name: admin.communities.create });
    const trusts = page.getByRole("navigation").getByRole("link", { name: admin.frame.trusts, exact: true });
    expect([who, await create.count(), await trusts.count()]).toEqual(
      allowed[who] ? [who, 1, 1] : [who, 0, 0],
    );
  }
});

const buttonsOn = async (page: Page): Promise<string[]> => {
  const { pause, archive, restore } = admin.community.actions;
  const found = await page.getByRole("main").getByRole("button").allInnerTexts();
  return found.map((text) => text.trim()).filter((text) => [pause, archive, restore].includes(text));
};

test("a community shows exactly the actions that the API allows there", async () => {
  const { actions } = admin.community;
  for (const who of administrators) {
    for (const { slug, name, can, status } of (await managedBy(who)).slice(0, 4)) {
      const page = await show(who, `/communities/${slug}`);
      await page.getByRole("heading", { name: admin.community.status }).waitFor();
      const sensible = {
        open: ["pause", "archive"],
        paused: ["restore", "archive"],
        archived: ["restore"],
        hidden: [],
      } as const;
      const expected = sensible[status].filter((action) => can.includes(action)).map((one) => actions[one]);
      expect([who, slug, await buttonsOn(page)]).toEqual([who, slug, expected]);
      const edits = await page
        .getByRole("main")
        .getByRole("link", { name: admin.community.editNamed(name) })
        .count();
      expect([who, slug, edits]).toEqual([who, slug, can.includes("edit") ? 1 : 0]);
    }
  }
});

test("whoever archives a community is told rightly whether they can restore it later", async () => {
  const { meaning, meaningForFacilitator } = admin.archive;
  const told = { platform: meaning, facilitator: meaningForFacilitator } as const;
  for (const who of ["platform", "facilitator"] as const) {
    const page = await show(who, "/communities/sepsis-first-hour");
    await page.getByRole("button", { name: admin.community.actions.archive, exact: true }).click();
    expect(await page.getByRole("dialog").getByRole("listitem").allInnerTexts()).toEqual(told[who]);
  }
});

const writesOn = (slug: string): [string, unknown][] => {
  const at = `/v1/admin/communities/${slug}`;
  return [
    [`PATCH ${at}`, { version: 1, name: "Taken over" }],
    [`POST ${at}/pause`, { version: 1, reason: "Because." }],
    [`POST ${at}/archive`, { version: 1, reason: "Because." }],
    [`POST ${at}/restore`, { version: 1 }],
    [`PATCH ${at}/members/person_sample_nobody`, { role: "facilitator" }],
    [`POST ${at}/members/person_sample_nobody/removal`, { reason: "Because." }],
  ];
};

test("what is beyond the grants is refused by the API, not only absent from the screen", async () => {
  const everything = await managedBy("platform");
  for (const who of ["trust-rj1", "facilitator"] as const) {
    const own = new Set((await managedBy(who)).map(({ slug }) => slug));
    const foreign = everything.find(({ slug }) => !own.has(slug))?.slug ?? "";
    const refused = [
      ...writesOn(foreign),
      [`GET /v1/admin/communities/${foreign}`, undefined] as const,
      [`GET /v1/admin/communities/${foreign}/members`, undefined] as const,
      [`GET /v1/admin/communities/${foreign}/history`, undefined] as const,
    ];
    for (const [address, body] of refused)
      expect([who, address, (await ask(who, address, body)).status]).toEqual([who, address, 403]);
    const page = await show(who, `/communities/${foreign}`);
    await page.getByRole("heading", { name: admin.failure.forbiddenTitle }).waitFor();
    await shot(page, `grants-${who}-forbidden`);
  }
  const none = [
    ["GET /v1/admin/trusts", undefined],
    ["GET /v1/admin/trusts/RJ1", undefined],
    ["POST /v1/admin/communities/sepsis-first-hour/pause", { version: 1, reason: "Because." }],
    ["POST /v1/admin/communities/sepsis-first-hour/restore", { version: 1 }],
  ] as const;
  for (const [address, body] of none)
    expect([address, (await ask("facilitator", address, body)).status]).toEqual([address, 403]);
  expect((await ask("trust-rj1", "GET /v1/admin/trusts/RR8")).status).toBe(403);
});

test("of a community that is not its own a trust sees its own people only, and may change nothing", async () => {
  const shared = (await managedBy("trust-rj1")).find(({ homeTrust }) => homeTrust?.odsCode !== "RJ1");
  const slug = shared?.slug ?? "";
  expect(shared?.can).toEqual(["list-members"]);
  const { members } = (await (
    await ask("trust-rj1", `GET /v1/admin/communities/${slug}/members`)
  ).json()) as {
    members: { trust: { odsCode: string } | null }[];
  };
  expect(new Set(members.map(({ trust }) => trust?.odsCode))).toEqual(new Set(["RJ1"]));
  const page = await show("trust-rj1", `/communities/${slug}/members`);
  await page.getByText(admin.members.onlyYours).waitFor();
  expect(await page.getByRole("button", { name: admin.members.remove }).count()).toBe(0);
  for (const [address, body] of writesOn(slug))
    expect([address, (await ask("trust-rj1", address, body)).status]).toEqual([address, 403]);
});

test("somebody without a task signs in and is told whom to ask; there is no session", async () => {
  const { page } = await openWindow(browser);
  await page.goto(`${system.origins.system}/admin/`);
  await signInOn(page, "nobody" satisfies Who);
  await page.getByText(admin.signIn.noGrantsTitle).waitFor();
  await shot(page, "grants-nobody");
  const names = (await page.context().cookies()).map(({ name }) => name);
  expect(names).not.toContain("__Host-boundaryless-session");
});

test("without a session every administrator's address answers 401, and the dashboard asks to sign in", async () => {
  for (const address of ["GET /v1/admin/communities", "GET /v1/admin/trusts", "GET /v1/session"])
    expect((await askAs(system, "", address)).status).toBe(401);
  const { page } = await openWindow(browser);
  await page.goto(`${system.origins.system}/admin/communities/sepsis-first-hour/members`);
  await page.getByRole("heading", { name: admin.signIn.title }).waitFor();
  await signInOn(page, "facilitator");
  await page.getByRole("heading", { name: admin.members.title }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/admin/communities/sepsis-first-hour/members");
});

test("a write from another origin, or from none, is refused although the cookie is right", async () => {
  const cookie = cookies.get("platform") ?? "";
  const at = "POST /v1/admin/communities/sepsis-first-hour/pause";
  const body = { version: 1, reason: "Because." };
  for (const origin of [system.origins.intranet, "null", null])
    expect((await askAs(system, cookie, at, { body, origin })).status).toBe(403);
  const page = pageOf("platform");
  await page.goto(system.origins.intranet);
  const refused = await page.evaluate(async (address) => {
    const request = { method: "DELETE", credentials: "include" } as const;
    return fetch(address, request).then(
      ({ status }) => status,
      () => "refused",
    );
  }, `${system.origins.system}/v1/session`);
  expect(["refused", 403]).toContain(refused);
  expect((await ask("platform", "GET /v1/session")).status).toBe(200);
});

test("signing out ends the session on the server, and the cookie is worth nothing afterwards", async () => {
  const page = await show("facilitator", "/communities");
  await page.getByRole("button", { name: admin.frame.signOut }).click();
  await page.getByText(admin.signIn.signedOutTitle).waitFor();
  expect((await ask("facilitator", "GET /v1/session")).status).toBe(401);
  expect((await ask("facilitator", "GET /v1/admin/communities")).status).toBe(401);
  const left = (await page.context().cookies()).map(({ name }) => name);
  expect(left).not.toContain("__Host-boundaryless-session");
});
