import { startOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinAndConfirm, post } from "../harness/api.ts";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { admin } from "../harness/dashboard.ts";
import { codeIn, confirmToken, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const starter = "rhian.started@example.org";
const next = "next.facilitator@example.org";
const name = "Letters after clinic";
const slug = "letters-after-clinic";
const difference = "Everybody has their letter before they are home";
const { mail } = words.en;
const { facilitator } = admin;

let system: System;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  await post(system, "/v1/communities", startOf({ name }, { email: starter, name: "Rhian Started" }));
  const confirmation = await mailTo(system, starter, name);
  await post(system, "/v1/confirmations", { token: confirmToken(confirmation) });
  await joinAndConfirm(system, slug, { email: next, name: "Next Facilitator" });
  await system.caughtUp();
  ({ page, complaints } = await openWindow(browser, { viewport: { width: 390, height: 844 } }));
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

test("whoever started a community signs in with the code of an e-mail and sees what they look after", async () => {
  await page.goto(`${system.origins.system}/admin/`);
  await page.getByLabel(facilitator.code.email).fill(starter);
  await shot(page, "facilitator-1-ask");
  await page.getByRole("button", { name: facilitator.code.ask }).click();
  await page.getByLabel(facilitator.code.code).waitFor();
  const code = codeIn(await mailTo(system, starter, mail["sign-in-code"].subject));
  await page.getByLabel(facilitator.code.code).fill(code);
  await shot(page, "facilitator-2-code");
  await page.getByRole("button", { name: facilitator.code.enter }).click();
  await page.getByRole("heading", { name: facilitator.yours }).waitFor();
  await shot(page, "facilitator-3-yours");
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
});

test("they say better what would be different, and everybody reads it", async () => {
  await page.getByRole("link", { name: admin.community.editNamed(name) }).click();
  await page.locator("#difference").fill(difference);
  await page.getByRole("button", { name: admin.editor.save }).click();
  await page.getByText(difference).waitFor();
  const shown = await fetch(`${system.origins.system}/c/${slug}.json?fresh`);
  expect(await shown.text()).toContain(difference);
});

test("they hand it over, and with that their session looks after nothing any more", async () => {
  await page.getByRole("link", { name: admin.community.members, exact: true }).click();
  const handOver = admin.members.of(facilitator.handOver, "Next Facilitator");
  await page.getByRole("button", { name: handOver }).waitFor();
  await shot(page, "facilitator-4-members");
  await page.getByRole("button", { name: handOver }).click();
  await shot(page, "facilitator-5-hand-over");
  await page.getByRole("dialog").getByRole("button", { name: facilitator.handOverConfirm }).click();
  await page.getByText(facilitator.handedOver("Next Facilitator")).waitFor();
  await shot(page, "facilitator-6-thanks");
  await mailTo(system, next, mail["handed-over"].subject(name));
  await page.reload();
  await page.getByLabel(facilitator.code.email).waitFor();
  expect(complaints).toEqual([]);
});
