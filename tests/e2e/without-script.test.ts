import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { peopleIn, readCard } from "../harness/api.ts";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { allMailTo, codeIn, leaveLink, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const slug = "green-theatres";
const email = "gareth.pugh@7a4.example.org";
const { pages, common, mail: mailWords } = words.en;

let system: System;
let browser: Browser;
let page: Page;
let name: string;
let peopleBefore: number;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ name, people: peopleBefore } = await readCard(system, slug));
  ({ page } = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }));
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

test("the directory is found and searched", async () => {
  await page.goto(`${system.origins.system}/`);
  await page.getByLabel(pages.directory.words).fill("theatres");
  await page.getByRole("button", { name: pages.directory.search }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await shot(page, "plain-1-community");
});

test("a form with mistakes says all of them at once and keeps what was typed", async () => {
  await page.getByRole("link", { name: pages.community.join, exact: true }).click();
  await page.getByLabel(pages.form.name).fill("Gareth Pugh");
  await page.getByLabel(pages.form.email).fill("a@b");
  await page.getByRole("button", { name: pages.join.submit }).click();
  const summary = page.getByRole("alert").filter({ hasText: pages.form.summary });
  await summary.waitFor();
  expect(await summary.getByRole("link").count()).toBe(3);
  expect(await page.getByLabel(pages.form.name).inputValue()).toBe("Gareth Pugh");
  await shot(page, "plain-2-mistakes");
});

test("a person joins by form and is told to look for an e-mail", async () => {
  await page.getByLabel(pages.form.email).fill(email);
  await page.getByLabel(pages.form.trust).fill("7A4");
  await page.getByLabel(pages.form.discipline).selectOption({ label: common.disciplines.estates });
  await page.getByRole("button", { name: pages.join.submit }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain(email);
  await shot(page, "plain-3-sent");
});

test("a wrong code says so, and asks for the address no second time", async () => {
  await page.getByLabel(pages.code.label).fill("000000");
  await page.getByRole("button", { name: pages.code.submit }).click();
  expect(await page.getByRole("alert").innerText()).toContain(words.en.errors.reasons["unknown-code"]);
  await shot(page, "plain-4-wrong-code");
});

test("the code of the e-mail, however it is spelt, makes a member", async () => {
  const code = codeIn(await mailTo(system, email, mailWords["confirm-join"].subject(name)));
  expect(await peopleIn(system, slug)).toBe(peopleBefore);
  await page.getByLabel(pages.code.label).fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await page.getByRole("button", { name: pages.code.submit }).click();
  await page.getByRole("heading", { name: pages.confirm.joinedTitle(name) }).waitFor();
  await shot(page, "plain-5-joined");
  expect(await peopleIn(system, slug)).toBe(peopleBefore + 1);
});

test("the leave link of the e-mail asks once, and one press leaves", async () => {
  const welcome = await mailTo(system, email, mailWords.welcome.subject(name));
  await page.goto(leaveLink(welcome));
  await page.getByRole("heading", { name: pages.leave.title(name) }).waitFor();
  expect(await peopleIn(system, slug)).toBe(peopleBefore + 1);
  await shot(page, "plain-6-leave");
  await page.getByRole("button", { name: pages.leave.submit }).click();
  await page.getByRole("heading", { name: pages.leave.leftTitle(name) }).waitFor();
  expect(await peopleIn(system, slug)).toBe(peopleBefore);
});

test("leaving a second time says that it is done, and sends nothing", async () => {
  const sent = (await allMailTo(system, email)).length;
  const welcome = await mailTo(system, email, mailWords.welcome.subject(name));
  const again = await fetch(leaveLink(welcome), { method: "POST" });
  expect(again.status).toBe(200);
  await system.caughtUp();
  expect(await allMailTo(system, email)).toHaveLength(sent);
  expect(await peopleIn(system, slug)).toBe(peopleBefore);
});

test("the confirmation page of the link offers the code where no script reads the token", async () => {
  await page.goto(`${system.origins.system}/confirm?community=${slug}#not-read-by-anybody`);
  expect(await page.getByRole("button", { name: pages.confirm.join, exact: true }).isVisible()).toBe(false);
  expect(await page.getByLabel(pages.code.label).isVisible()).toBe(true);
});
