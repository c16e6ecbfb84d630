import { globSync } from "node:fs";
import { join } from "node:path";
import { administratorWith, listElsewhere } from "@boundaryless/testing";
import {
  type Actor,
  comingGatherings,
  createPlacement,
  listInstallations,
  pauseCommunity,
} from "@boundaryless/core";
import { readCommunityPage } from "@boundaryless/core/latest";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedAll, openBrowser, openWindow } from "../harness/browser.ts";
import { type Who, admin, openDashboard } from "../harness/dashboard.ts";
import { type System, openSystem } from "../harness/system.ts";
import { faultsIn } from "./look.ts";

const slug = "sepsis-first-hour";
const routes = join(import.meta.dirname, "../../apps/admin/src/routes");

let system: System;
let browser: Browser;
let commentId: string;
let installationId: string;
let gatheringId: string;
let placementId: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  const ctxOf = (actor: Actor = { kind: "anyone", network: null }) => ({ ...system.ctx, actor });
  const ctx = ctxOf(administratorWith("platform"));
  await pauseCommunity(ctx, { slug: "drip-to-tablet", version: 1, reason: "We meet first." });
  commentId = (await readCommunityPage(ctx, { slug, most: 1 })).comments[0]?.id ?? "";
  gatheringId = (await comingGatherings(ctx.db, slug, ctx.now()))[0]?.gatheringId ?? "";
  const looks = { language: null, theme: "dark" as const, featured: [slug] };
  const placement = { name: "Front page", origins: ["https://intranet.example.nhs.uk"], ...looks };
  ({ placementId } = await createPlacement(ctx, { odsCode: "RJ1", ...placement }));
  await listElsewhere({ ctx: ctxOf });
  installationId = (await listInstallations(ctx)).installations[0]?.id ?? "";
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

/** An address for each route file of the dashboard. */
const screensNow = (): Record<string, string> => ({
  "+page.svelte": "/",
  "communities/+page.svelte": "/communities",
  "communities/new/+page.svelte": "/communities/new",
  "communities/[slug]/(view)/+page.svelte": `/communities/${slug}`,
  "communities/[slug]/(view)/members/+page.svelte": `/communities/${slug}/members`,
  "communities/[slug]/(view)/gatherings/+page.svelte": `/communities/${slug}/gatherings`,
  "communities/[slug]/gatherings/new/+page.svelte": `/communities/${slug}/gatherings/new`,
  "communities/[slug]/gatherings/[gatheringId]/+page.svelte": `/communities/${slug}/gatherings/${gatheringId}`,
  "communities/[slug]/gatherings/[gatheringId]/edit/+page.svelte": `/communities/${slug}/gatherings/${gatheringId}/edit`,
  "communities/[slug]/(view)/history/+page.svelte": `/communities/${slug}/history`,
  "communities/[slug]/(view)/embed/+page.svelte": `/communities/${slug}/embed`,
  "communities/[slug]/edit/+page.svelte": `/communities/${slug}/edit`,
  "reports/+page.svelte": "/reports",
  "reports/community/[slug]/+page.svelte": `/reports/community/${slug}`,
  "reports/blocks/+page.svelte": "/reports/blocks",
  "trusts/+page.svelte": "/trusts",
  "trusts/[odsCode]/+page.svelte": "/trusts/RJ1",
  "communities/[slug]/(view)/webhooks/+page.svelte": `/communities/${slug}/webhooks`,
  "erasures/+page.svelte": "/erasures",
  "erasures/new/+page.svelte": "/erasures/new",
  "trusts/[odsCode]/history/+page.svelte": "/trusts/RJ1/history",
  "installations/+page.svelte": "/installations",
  "installations/[installationId]/+page.svelte": `/installations/${installationId}`,
  "installations/import/+page.svelte": "/installations/import",
  "installations/new/+page.svelte": "/installations/new",
  "reports/item/[slug]/[itemId]/+page.svelte": `/reports/item/${slug}/${commentId}`,
  "trusts/[odsCode]/placements/+page.svelte": "/trusts/RJ1/placements",
  "trusts/[odsCode]/placements/new/+page.svelte": "/trusts/RJ1/placements/new",
  "trusts/[odsCode]/placements/[placementId]/+page.svelte": `/trusts/RJ1/placements/${placementId}`,
  "trusts/[odsCode]/placements/[placementId]/edit/+page.svelte": `/trusts/RJ1/placements/${placementId}/edit`,
  "trusts/[odsCode]/webhooks/+page.svelte": "/trusts/RJ1/webhooks",
  "+error.svelte": "/nothing/here",
});

const look = async (page: Page, who: string, path: string, most?: number): Promise<string[]> => {
  await page.goto(`${system.origins.system}/admin${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await askedAll(page);
  await expect.poll(() => page.locator(".loading").count()).toBe(0);
  return faultsIn(page, `admin-${who}${path.replaceAll("/", "-")}`, most);
};

test("every route file of the dashboard is looked at here", () => {
  const files = globSync("**/+{page,error}.svelte", { cwd: routes });
  expect(files.length).toBeGreaterThan(5);
  expect(files.toSorted()).toEqual(Object.keys(screensNow()).toSorted());
});

for (const who of ["platform", "trust-rj1", "facilitator"] as const satisfies readonly Who[]) {
  test(`every screen has no fault that axe can find for ${who}, forbidden ones included`, async () => {
    const { page } = await openDashboard(browser, system, who);
    const found: string[] = [];
    // The others see parts of the same screens.
    const most = who === "platform" ? undefined : 1;
    for (const path of Object.values(screensNow())) found.push(...(await look(page, who, path, most)));
    expect(found).toEqual([]);
    await page.context().close();
  }, 240_000);
}

test("signed out, with nothing found, with mistakes and with a dialog open there is no fault either", async () => {
  const signedOut = await openWindow(browser);
  const found = await look(signedOut.page, "signed-out", "/communities");
  found.push(...(await look(signedOut.page, "failed", "/?problem=sign-in-failed")));
  const { page } = await openDashboard(browser, system, "platform");
  found.push(...(await look(page, "nothing-found", "/communities?q=zzzzqqqq")));
  found.push(...(await look(page, "paused", "/communities/drip-to-tablet")));
  await page.goto(`${system.origins.system}/admin/communities/new`);
  await page.getByRole("button", { name: admin.editor.create }).click();
  await page.getByText(admin.form.problemTitle).waitFor();
  found.push(...(await faultsIn(page, "admin-mistakes")));
  await page.goto(`${system.origins.system}/admin/communities/${slug}`);
  await page.getByRole("button", { name: admin.community.actions.archive, exact: true }).click();
  await page.getByRole("dialog").waitFor();
  found.push(...(await faultsIn(page, "admin-dialog")));
  await page.goto(`${system.origins.system}/admin/trusts/RJ1/placements/${placementId}`);
  await page.getByRole("button", { name: admin.placement.handOver }).click();
  await page.getByRole("dialog").getByRole("combobox").click();
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  found.push(...(await faultsIn(page, "admin-hand-over")));
  expect(found).toEqual([]);
}, 240_000);
