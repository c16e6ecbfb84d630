import { createHash } from "node:crypto";
import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCard } from "../harness/api.ts";
import { type Window, openBrowser, openWindow, shot } from "../harness/browser.ts";
import { admin, openDashboard } from "../harness/dashboard.ts";
import { type System, openSystem } from "../harness/system.ts";
import { listed, namesIn, widgetOn } from "../harness/widget.ts";

let system: System;
let browser: Browser;
let window: Window;
let page: Page;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  window = await openDashboard(browser, system, "platform");
  ({ page } = window);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const rows = (one: Page): Promise<string[]> => one.getByRole("rowheader").getByRole("link").allInnerTexts();

const goTo = async (one: Page, path: string): Promise<void> => {
  await one.goto(`${system.origins.system}/admin${path}`);
  await one.getByRole("heading", { level: 1 }).waitFor();
};

test("filters and order stand in the address: they survive a reload, and Back undoes them", async () => {
  await page.getByRole("rowheader").first().waitFor();
  const all = await rows(page);
  await page.getByLabel(admin.communities.status, { exact: true }).selectOption("paused");
  await expect.poll(() => rows(page)).toHaveLength(1);
  const paused = await rows(page);
  await page.getByLabel(admin.communities.order, { exact: true }).selectOption("name");
  await expect.poll(() => page.url()).toContain("order=name");
  expect(new URL(page.url()).searchParams.get("status")).toBe("paused");
  await page.reload();
  await expect.poll(() => rows(page)).toEqual(paused);
  expect(await page.getByLabel(admin.communities.status, { exact: true }).inputValue()).toBe("paused");
  await shot(page, "dashboard-1-filtered");
  await page.goBack();
  await page.goBack();
  await expect.poll(() => rows(page)).toEqual(all);
  await page.getByLabel(admin.communities.search).fill("night shifts");
  await expect.poll(async () => (await rows(page)).length).toBeLessThan(all.length);
  await page.getByRole("link", { name: admin.communities.clear }).click();
  await expect.poll(() => rows(page)).toEqual(all);
});

test("a community is created, and is on its public page and in the widget at once", async () => {
  await goTo(page, "/communities");
  await page.getByRole("link", { name: admin.communities.create }).click();
  const { editor } = admin;
  await page.getByRole("button", { name: editor.create }).click();
  await page.getByRole("heading", { name: admin.form.problemTitle }).waitFor();
  await shot(page, "dashboard-2-mistakes");
  await page.getByLabel(editor.name, { exact: true }).fill("Quiet nights on every ward");
  await page.getByLabel(editor.problem).fill("Nobody sleeps on our ward: bins, bells and bright corridors.");
  await page.getByLabel(editor.difference).fill("Everybody sleeps from eleven to six.");
  await page.getByLabel(editor.topicNumber(1)).fill("sleep");
  await page.getByRole("button", { name: editor.create }).click();
  await page.getByText(editor.created).waitFor();
  await page.getByRole("heading", { name: "Quiet nights on every ward" }).waitFor();
  await shot(page, "dashboard-3-created");
  await system.caughtUp();
  const visitor = await openWindow(browser);
  await visitor.page.goto(`${system.origins.system}/c/quiet-nights-on-every-ward`);
  await visitor.page.getByRole("heading", { name: "Quiet nights on every ward" }).waitFor();
  await visitor.page.goto(system.origins.intranet);
  await listed(widgetOn(visitor.page));
  expect(await namesIn(widgetOn(visitor.page))).toContain("Quiet nights on every ward");
  await visitor.page.context().close();
});

test("two people who edit at once: the second sees both versions and loses nothing", async () => {
  const slug = "green-theatres";
  const other = await openDashboard(browser, system, "platform", { path: `/communities/${slug}/edit` });
  await goTo(page, `/communities/${slug}/edit`);
  const { editor } = admin;
  for (const [one, text] of [
    [other.page, "What the first one wrote."],
    [page, "What the second one wrote."],
  ] as const)
    await one.getByLabel(editor.difference).fill(text);
  await other.page.getByRole("button", { name: editor.save }).click();
  await other.page.getByText(editor.saved).waitFor();
  await page.getByRole("button", { name: editor.save }).click();
  const conflict = page.getByRole("alert").filter({ hasText: editor.conflictTitle });
  await conflict.getByText("What the first one wrote.").waitFor();
  expect(await page.getByLabel(editor.difference).inputValue()).toBe("What the second one wrote.");
  await shot(page, "dashboard-4-conflict");
  await page.getByRole("button", { name: editor.keepMine }).click();
  await page.getByText(editor.saved).waitFor();
  await other.page.context().close();
  await page.getByRole("link", { name: admin.community.history }).click();
  await expect.poll(() => page.getByText(admin.history.actions["community-edited"]).count()).toBe(2);
  await shot(page, "dashboard-5-history");
});

test("pausing needs a reason, which the public page and the widget then show instead of the way in", async () => {
  const slug = "home-before-lunch";
  const { name } = await readCard(system, slug);
  const visitor = await openWindow(browser);
  const widget = widgetOn(visitor.page);
  await visitor.page.goto(system.origins.intranet);
  await listed(widget);
  await goTo(page, `/communities/${slug}`);
  await page.getByRole("button", { name: admin.community.actions.pause, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: admin.pause.confirm }).click();
  await dialog.getByText(words.en.errors.fields["reason.required"]()).first().waitFor();
  await shot(page, "dashboard-6-pause");
  const reason = "We agree first how examples are written.";
  await dialog.getByLabel(admin.pause.reason).fill(reason);
  await dialog.getByRole("button", { name: admin.pause.confirm }).click();
  await page.getByText(admin.pause.done).waitFor();
  await system.caughtUp();
  await widget.getByRole("link", { name }).click();
  await widget.getByText(reason).waitFor();
  expect(await widget.getByRole("button", { name: words.en.widget.about.start }).count()).toBe(0);
  await shot(visitor.page, "dashboard-7-paused-in-widget");
  await visitor.page.goto(`${system.origins.system}/c/${slug}`);
  await visitor.page.getByText(reason).waitFor();
  expect(
    await visitor.page.getByRole("link", { name: words.en.pages.community.join, exact: true }).count(),
  ).toBe(0);
  await visitor.page.context().close();
});

test("restoring opens it again, and the reason is gone", async () => {
  await page.getByRole("button", { name: admin.community.actions.restore, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: admin.restore.confirm }).click();
  await page.getByText(admin.restore.done).waitFor();
  const card = await readCard(system, "home-before-lunch");
  expect(card.status).toBe("open");
});

test("a trust's snippet is copied as shown, and its preview is the real widget", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await goTo(page, "/trusts/RJ1");
  await page.getByRole("button", { name: admin.trust.copy }).click();
  await page.getByText(admin.trust.copied).waitFor();
  const snippet = [
    `<script type="module" src="${system.origins.system}/widget/v1.js"></script>`,
    `<join-community trust="RJ1"></join-community>`,
  ].join("\n");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet);
  // As on an intranet, what is far below is not fetched.
  await page.getByRole("region", { name: admin.trust.previewRegion }).scrollIntoViewIfNeeded();
  await listed(widgetOn(page));
  expect((await namesIn(widgetOn(page))).length).toBeGreaterThan(3);
  await shot(page, "dashboard-8-snippet");
  await page.getByLabel("Cymraeg").check();
  await widgetOn(page).getByLabel(words.cy.widget.list.search).waitFor();
  expect(await page.getByRole("main").locator("code").first().innerText()).toContain('lang="cy"');
  await page.getByLabel(admin.embed.ways.pinned.name).check();
  const pinned = await page.getByRole("main").locator("code").first().innerText();
  const [, file = "", integrity = ""] = /src="([^"]+)" integrity="sha384-([^"]+)"/.exec(pinned) ?? [];
  const content = Buffer.from(await (await fetch(file)).arrayBuffer());
  expect(createHash("sha384").update(content).digest("base64")).toBe(integrity);
});

test("nothing in the dashboard broke its own rules", () => {
  expect(window.complaints).toEqual([]);
});
