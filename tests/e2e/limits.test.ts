import { words } from "@boundaryless/words";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { useUpJoins } from "../harness/limits.ts";
import { mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import { joinOpened, listed, openCommunity, widgetOn } from "../harness/widget.ts";

const slug = "sepsis-first-hour";
const { pages } = words.en;
let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  await useUpJoins(system, slug);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

/** Fills in and sends the page's form. @returns the page after it */
const sendForm = async (email: string, language: "en" | "cy", script: boolean) => {
  const { page, complaints } = await openWindow(browser, { javaScriptEnabled: script });
  const say = words[language].pages;
  await page.goto(`${system.origins.system}/c/${slug}/join?trust=RR8&lang=${language}`);
  await page.getByLabel(say.form.name).fill("Ada Nwosu");
  if (script) await page.locator("input[name=proof]:not([value=''])").waitFor({ state: "attached" });
  await page.getByLabel(say.form.email).fill(email);
  await page.getByLabel(say.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: say.join.submit }).click();
  await page.waitForLoadState();
  return { page, complaints };
};

test("where a network has had its share, a form without script is told when to try again, and keeps what was typed", async () => {
  for (const language of ["en", "cy"] as const) {
    const { page } = await sendForm("without@rr8.example.org", language, false);
    const told = await page.getByRole("alert").innerText();
    expect(told).toContain(words[language].errors.reasons["too-many-requests"]);
    expect(told).toMatch(/ \d\d:\d\d\.$/u);
    expect(await page.getByLabel(words[language].pages.form.name).inputValue()).toBe("Ada Nwosu");
    await shot(page, `limits-join-${language}`);
  }
});

test("a form whose page has done its work goes through all the same", async () => {
  const { page, complaints } = await sendForm("worked@rr8.example.org", "en", true);
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
  await mailTo(system, "worked@rr8.example.org");
  expect(complaints).toEqual([]);
});

test("so does the widget, on a host page of plain http under a strict policy", async () => {
  const { page, complaints } = await openWindow(browser);
  await page.goto(system.origins.intranet);
  const widget = widgetOn(page);
  await listed(widget);
  await openCommunity(widget, (await widget.locator(".card .name").first().innerText()).trim());
  await joinOpened(widget, {
    name: "Ada Nwosu",
    email: "widget@rr8.example.org",
    trust: { typed: "leeds teach", name: "Leeds Teaching Hospitals NHS Trust" },
  });
  await mailTo(system, "widget@rr8.example.org");
  expect(complaints).toEqual([]);
});
