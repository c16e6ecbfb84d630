import { words } from "@boundaryless/words";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pauseCommunity, restoreCommunity } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { askToJoin, peopleIn, post, readCard } from "../harness/api.ts";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { allMailTo, confirmToken, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  aboutWords,
  afterWords,
  fillForm,
  joinWords,
  listed,
  listWords,
  namesIn,
  openCommunity,
  troubleWords,
  turnToCode,
  widgetOn,
} from "../harness/widget.ts";

const paused = "home-before-lunch";

let system: System;
let browser: Browser;
let page: Page;
let widget: Locator;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ page } = await openWindow(browser));
  widget = widgetOn(page);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const api = "**/v1/**";

test("with the API down from the start the widget says so, and tries again when asked", async () => {
  await page.route(api, (route) => route.abort());
  await page.goto(system.origins.intranet);
  await widget.getByRole("heading", { name: listWords.failedTitle }).waitFor();
  await shot(page, "outage-1-start");
  await page.unroute(api);
  await widget.getByRole("button", { name: listWords.retry }).click();
  await listed(widget);
});

test("with the API down while searching, what is there stays, and the search goes on when it is back", async () => {
  const before = await namesIn(widget);
  await page.route(api, (route) => route.abort());
  await widget.getByLabel(listWords.search).fill("falls");
  await widget.getByRole("alert").filter({ hasText: listWords.failedMore }).waitFor();
  expect(await namesIn(widget)).toEqual(before);
  await shot(page, "outage-2-search");
  await page.unroute(api);
  await widget.getByRole("button", { name: listWords.retry }).click();
  await expect.poll(async () => (await namesIn(widget)).length).toBeLessThan(before.length);
});

test("with the API down while joining, nothing typed is lost, and one request is made when it is back", async () => {
  const email = "outage@rr8.example.org";
  await openCommunity(widget, (await namesIn(widget))[0] ?? "");
  await widget.getByRole("button", { name: aboutWords.start }).click();
  await fillForm(widget, { name: "Ola Outage", email });
  await page.route(api, (route) => route.abort());
  await widget.getByRole("button", { name: joinWords.submit, exact: true }).click();
  await widget.getByRole("alert").filter({ hasText: troubleWords.notSent }).waitFor();
  expect(await widget.getByLabel(joinWords.email).inputValue()).toBe(email);
  await shot(page, "outage-3-join");
  await page.unroute(api);
  await widget.getByRole("button", { name: joinWords.submit, exact: true }).click();
  await widget.getByRole("heading", { name: joinWords.sentTitle }).waitFor();
  await mailTo(system, email);
  expect(await allMailTo(system, email)).toHaveLength(1);
});

test("an answer that never came is not a second request when it is sent again", async () => {
  const email = "lost.answer@rr8.example.org";
  await turnToCode(widget);
  await widget.getByRole("button", { name: afterWords.otherAddress }).click();
  await widget.getByLabel(joinWords.email).fill(email);
  const join = "**/v1/communities/*/joins";
  await page.route(join, async (route) => {
    await route.fetch();
    await route.abort();
  });
  const submit = widget.getByRole("button", { name: joinWords.submit, exact: true });
  await submit.click();
  await widget.getByRole("alert").filter({ hasText: troubleWords.notSent }).waitFor();
  await page.unroute(join);
  await submit.click();
  await widget.getByRole("heading", { name: joinWords.sentTitle }).waitFor();
  await mailTo(system, email);
  await system.caughtUp();
  expect(await allMailTo(system, email)).toHaveLength(1);
});

test("offline is told apart from a fault of ours, and ends by itself", async () => {
  await page.context().setOffline(true);
  await page.evaluate(() => document.querySelector("join-community")?.setAttribute("trust", "RR8"));
  await widget.getByRole("button", { name: joinWords.back }).click();
  await widget.getByText(listWords.offlineTitle).waitFor();
  await shot(page, "outage-4-offline");
  await page.context().setOffline(false);
  await widget.getByText(listWords.offlineTitle).waitFor({ state: "hidden" });
  await listed(widget);
});

test("a community paused between listing and joining says so with its reason, and takes nobody in", async () => {
  const { name } = await readCard(system, paused);
  const other = await openWindow(browser);
  const one = widgetOn(other.page);
  await other.page.goto(system.origins.intranet);
  await openCommunity(one, name);
  await one.getByRole("button", { name: aboutWords.start }).click();
  await fillForm(one, { name: "Pat Late", email: "late@rr8.example.org" });
  const reason = "Two members fell out. We talk first.";
  const ctx = { ...system.ctx, actor: administratorWith("platform") };
  await pauseCommunity(ctx, { slug: paused, version: 1, reason });
  await one.getByRole("button", { name: joinWords.submit, exact: true }).click();
  await one.getByText(words.en.errors.reasons["community-paused"]).waitFor();
  await shot(other.page, "outage-5-paused");
  await one.getByRole("button", { name: joinWords.about }).click();
  await one.getByText(reason).waitFor();
  await system.caughtUp();
  expect(await allMailTo(system, "late@rr8.example.org")).toEqual([]);
  await other.page.context().close();
});

test("a community paused before the link is pressed takes nobody in, and the link stays good", async () => {
  const slug = "drip-to-tablet";
  const email = "early@rr8.example.org";
  const before = await peopleIn(system, slug);
  await askToJoin(system, slug, { email, trust: "RR8" });
  const token = confirmToken(await mailTo(system, email));
  const ctx = { ...system.ctx, actor: administratorWith("platform") };
  const { version } = await pauseCommunity(ctx, { slug, version: 1, reason: "For a day." });
  expect((await post(system, "/v1/confirmations", { token })).status).toBe(409);
  expect(await peopleIn(system, slug)).toBe(before);
  await restoreCommunity(ctx, { slug, version });
  expect((await post(system, "/v1/confirmations", { token })).status).toBe(200);
  expect(await peopleIn(system, slug)).toBe(before + 1);
});

test("with the mail server down at the confirmation the join is kept, and its mail goes out later, once", async () => {
  const slug = "sepsis-first-hour";
  const email = "no.mail@rr8.example.org";
  const before = await peopleIn(system, slug);
  await askToJoin(system, slug, { email, trust: "RR8" });
  const token = confirmToken(await mailTo(system, email));
  await system.mail.pause();
  expect((await post(system, "/v1/confirmations", { token })).status).toBe(200);
  expect(await peopleIn(system, slug)).toBe(before + 1);
  expect(await allMailTo(system, email)).toHaveLength(1);
  await system.mail.resume();
  system.later(15 * 60_000);
  await Promise.all([system.runSchedules(), system.runSchedules()]);
  await system.runSchedules();
  await system.caughtUp();
  const welcomes = (await allMailTo(system, email)).filter(({ subject }) => subject.startsWith("Welcome"));
  expect(welcomes).toHaveLength(1);
});
