import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askToJoin } from "../harness/api.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { startTooMuch, useUpStarts } from "../harness/limits.ts";
import { type Mail, confirmLink, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import { faultsIn } from "./look.ts";

const slug = "sepsis-first-hour";
const { pages } = words.en;

let system: System;
let browser: Browser;
let page: Page;
let confirmation: Mail;
let tooMuch: Mail;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ page } = await openWindow(browser));
  await askToJoin(system, slug, { email: "axe@rr8.example.org", trust: "RR8" });
  tooMuch = await startTooMuch(system, "eager@rr8.example.org");
  confirmation = await mailTo(system, "axe@rr8.example.org");
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const at = (path: string) => async (): Promise<void> => {
  await page.goto(system.origins.system + path);
};

const pressConfirm = async (): Promise<void> => {
  await page.goto(confirmLink(confirmation));
  await page.getByRole("button", { name: pages.confirm.join, exact: true }).click();
  await page.waitForLoadState();
};

/** The link for a community too many in the first week. */
const pressTooMuch = (language: string) => async (): Promise<void> => {
  await page.goto(confirmLink(tooMuch).replace("?", `?lang=${language}&`));
  await page.locator("form[data-confirmation] button").click();
  await page.waitForLoadState();
};

/** A start without a proof of work, from a network that has had its share. */
const startTooOften = (language: string) => async (): Promise<void> => {
  const say = words[language === "cy" ? "cy" : "en"].pages;
  await useUpStarts(system);
  await page.route("**/v1/challenges*", (route) => route.abort());
  await at(`/start?trust=RR8&lang=${language}`)();
  await page.getByLabel(say.start.problem).fill("Meals arrive cold on the wards at the far end");
  await page.getByLabel(say.start.difference).fill("Everybody eats warm");
  await page.getByLabel(say.start.name).fill("Warmer meals");
  await page.getByLabel(say.form.name).fill("Ada Nwosu");
  await page.getByLabel(say.form.email).fill("often@rr8.example.org");
  await page.getByLabel(say.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: say.start.submit }).click();
  await page.locator("[role=alert]").waitFor();
  await page.unrouteAll();
};

const leaveProblem = async (): Promise<void> => {
  await at("/stuck?trust=RR8")();
  await page.getByLabel(pages.stuck.problem).fill("Wheelchairs are never where they are needed");
  await page.getByLabel(pages.form.name).fill("Ada Nwosu");
  await page.getByLabel(pages.form.email).fill("axe.stuck@rr8.example.org");
  await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: pages.stuck.submit }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
};

const writeComment = async (): Promise<void> => {
  // As somebody whom no earlier page remembers.
  await page.context().clearCookies();
  await at(`/c/${slug}/comments?trust=RR8`)();
  await page.getByLabel(pages.comments.text).fill("> Lights?\n\nWe *have* them: https://www.nice.org.uk");
  await page.getByLabel(pages.form.name).fill("Ada Nwosu-Featherstonehaugh");
  await page.getByLabel(pages.form.email).fill("axe.comment@rr8.example.org");
  await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: pages.comments.publish }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
};

/**
 * What only the whole system shows, or shows in other words than the list of states that stands with the pages
 * themselves, where each page of the router has a check.
 */
const states: Record<string, readonly (readonly [name: string, open: () => Promise<void>])[]> = {
  "the directory": [
    ["directory", at("/")],
    ["directory-unsure", at("/?trust=hospitals")],
  ],
  "a community": [
    ["community", at(`/c/${slug}`)],
    ["community-paused", at("/c/virtual-ward-at-weekends")],
    ["community-archived", at("/c/letters-patients-can-read")],
    ["not-found", at("/c/no-such-community")],
    ["poster-paused", at("/c/virtual-ward-at-weekends/poster?lang=cy")],
    ["join-welsh", at(`/c/${slug}/join?lang=cy`)],
  ],
  comments: [
    ["comments-welsh", at("/c/gofal-dementia-yn-gymraeg/comments?lang=cy")],
    ["comment-sent", writeComment],
    ["thread-unknown", at(`/c/${slug}/comments/comment_01ARZ3NDEKTSV4RRFFQ69G5FAV`)],
    ["device-unknown", at("/device")],
  ],
  "a confirmation": [
    ["confirmed", pressConfirm],
    ["confirmed-already", pressConfirm],
    ["confirm-too-much", pressTooMuch("en")],
    ["confirm-too-much-welsh", pressTooMuch("cy")],
  ],
  "a start too often": [
    ["start-too-often", startTooOften("en")],
    ["start-too-often-welsh", startTooOften("cy")],
  ],
  "a problem": [["stuck-sent", leaveProblem]],
};

for (const [what, ways] of Object.entries(states)) {
  test(`${what} has no fault that axe can find, in any state, light or dark, narrow or wide`, async () => {
    const found: string[] = [];
    for (const [name, open] of ways) {
      await open();
      found.push(...(await faultsIn(page, name)));
    }
    expect(found).toEqual([]);
  }, 180_000);
}

test("a letter to somebody whose name is one long word breaks it on a phone", async () => {
  await askToJoin(system, slug, { email: "long@rr8.example.org", name: "Llanfairpwllgwyngyll".repeat(4) });
  const { html } = await mailTo(system, "long@rr8.example.org");
  await page.setViewportSize({ width: 320, height: 640 });
  // What a page before allows counts for what is put into it.
  await page.goto("about:blank");
  await page.setContent(html);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("the inbox and the sign-in have no fault that axe can find", async () => {
  const found: string[] = [];
  await page.goto(system.origins.mail);
  found.push(...(await faultsIn(page, "inbox")));
  await page.locator("#messages a").first().click();
  await page.getByRole("navigation").waitFor();
  found.push(...(await faultsIn(page, "inbox-message")));
  await page.goto(`${system.origins.system}/v1/session/sign-in`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  found.push(...(await faultsIn(page, "sign-in")));
  expect(found).toEqual([]);
}, 180_000);
