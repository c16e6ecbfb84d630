import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { allMailTo, confirmLink, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const { pages, mail } = words.en;
const people = {
  amara: { name: "Amara Okafor", email: "amara@rr8.example.org", trust: "RR8" },
  gareth: { name: "Gareth Pugh", email: "gareth@7a4.example.org", trust: "7A4" },
  silent: { name: "Silent Witness", email: "silent@rj1.example.org", trust: "RJ1" },
} as const;
type Who = (typeof people)[keyof typeof people];

let system: System;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ page } = await openWindow(browser, { viewport: { width: 390, height: 844 } }));
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const leaves = async ({ name, email, trust }: Who, problem: string): Promise<void> => {
  await page.goto(`${system.origins.system}/?q=zzzzzz`);
  await page.getByRole("link", { name: pages.stuck.link }).click();
  await page.getByLabel(pages.stuck.problem).fill(problem);
  await page.getByLabel(pages.form.name).fill(name);
  await page.getByLabel(pages.form.email).fill(email);
  await page.getByLabel(pages.form.trust).fill(trust);
  await page.getByLabel(pages.form.discipline).selectOption("medical");
  await page.getByRole("button", { name: pages.stuck.submit }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
  await page.goto(confirmLink(await mailTo(system, email, mail["confirm-problem"].subject)));
  await page.getByRole("button", { name: pages.stuck.confirm }).click();
  await page.getByRole("heading", { name: pages.stuck.doneTitle }).waitFor();
};

const opensOffer = async ({ email }: Who): Promise<void> => {
  const { text } = await mailTo(system, email, mail["problem-near"].subject);
  const link = /^https?:\S+\/act\/\S+$/m.exec(text)?.[0] ?? "";
  await page.goto(link);
  await page.getByRole("button", { name: pages.acts["introduce-me"].button }).waitFor();
};

const saysYes = async (who: Who): Promise<void> => {
  await opensOffer(who);
  await page.getByRole("button", { name: pages.acts["introduce-me"].button }).click();
  await page.getByRole("heading", { name: pages.acts["introduce-me"].doneTitle }).waitFor();
};

const named = async ({ email }: Who, other: Who): Promise<boolean> =>
  (await allMailTo(system, email)).some(({ text, html }) => `${text}${html}`.includes(other.name));

test("people in three trusts leave what they are stuck on, and each is told how many they are", async () => {
  await leaves(people.amara, "Discharge letters reach the practice a week late");
  await shot(page, "stuck-1-kept");
  await leaves(people.gareth, "GPs get our discharge letters far too late");
  await leaves(people.silent, "Discharge letters come too late for the practice nurse");
  for (const who of Object.values(people)) await mailTo(system, who.email, mail["problem-near"].subject);
});

test("nobody is named before the yes of both, and opening a link is no yes", async () => {
  await opensOffer(people.gareth);
  await shot(page, "stuck-2-offer");
  await saysYes(people.amara);
  await shot(page, "stuck-3-said-yes");
  await system.caughtUp();
  expect(await named(people.gareth, people.amara)).toBe(false);
  expect(await named(people.amara, people.gareth)).toBe(false);
});

test("both who said yes are introduced; who never answered is named to nobody, and told of nobody", async () => {
  await saysYes(people.gareth);
  const { text } = await mailTo(system, people.amara.email, mail.introduction.subject);
  expect(text).toContain(people.gareth.email);
  await mailTo(system, people.gareth.email, mail.introduction.subject);
  await system.caughtUp();
  expect(await named(people.amara, people.gareth)).toBe(true);
  expect(await named(people.gareth, people.amara)).toBe(true);
  for (const who of [people.amara, people.gareth]) {
    expect(await named(who, people.silent)).toBe(false);
    expect(await named(people.silent, who)).toBe(false);
  }
});

test("the introduction leads to a community that is started together", async () => {
  const { text } = await mailTo(system, people.amara.email, mail.introduction.subject);
  await page.goto(/^https?:\S+\/start\?\S+$/m.exec(text)?.[0] ?? "");
  expect(await page.getByLabel(pages.start.problem).inputValue()).toBe(
    "Discharge letters reach the practice a week late",
  );
});
