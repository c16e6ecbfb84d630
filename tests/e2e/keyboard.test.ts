import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCard } from "../harness/api.ts";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { admin, nameOf } from "../harness/dashboard.ts";
import { codeIn, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  joinWords,
  listWords,
  listed,
  widgetOn,
  aboutWords,
  afterWords,
  troubleWords,
} from "../harness/widget.ts";

const slug = "green-theatres";

let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

interface Focused {
  /** What a screen reader would say: the text, label or name of what has the focus. */
  readonly name: string;
  /** Whether something shows where the focus is. */
  readonly visible: boolean;
}

/** What has the focus, wherever it is: inside shadow roots too. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { name: "", visible: true };
    const { labels } = at as HTMLInputElement;
    const own = at.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? at.textContent ?? "";
    const shows = (element: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    };
    // Headings and landmarks take the focus so that reading goes on from there; there is nothing to press.
    const silent = at.getAttribute("tabindex") === "-1";
    const beside = at.nextElementSibling;
    const visible =
      silent || shows(at) || shows(at, "::after") || (beside !== null && shows(beside, "::before"));
    return { name: own.replace(/\s+/g, " ").trim(), visible };
  });

/** Presses Tab until something of that name has the focus; nothing on the way may hide the focus. */
const tabTo = async (page: Page, name: string, { key = "Tab", exact = false } = {}): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    const here = await focused(page);
    if (here.name && !here.visible) throw new Error(`the focus cannot be seen on ${here.name}`);
    if (exact ? here.name === name : here.name.startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
};

test("a person joins from the widget by keyboard alone, code included", async () => {
  const { name } = await readCard(system, slug);
  const { page } = await openWindow(browser);
  await page.goto(system.origins.intranet);
  const widget = widgetOn(page);
  await listed(widget);
  await tabTo(page, listWords.search);
  await page.keyboard.type("theatres");
  await expect.poll(() => widget.locator(".card .name").allInnerTexts()).toEqual([name]);
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe(name);
  await widget.getByRole("button", { name: aboutWords.start }).waitFor();
  await tabTo(page, aboutWords.start);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe(joinWords.formTitle(name));
  await tabTo(page, joinWords.name);
  await page.keyboard.type("Kay Board");
  await page.keyboard.press("Tab");
  await page.keyboard.type("kay.board@rr8.example.org");
  await tabTo(page, joinWords.change);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toContain(joinWords.trust);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("leeds");
  await widget.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await shot(page, "keyboard-1-trust");
  await page.keyboard.press("Enter");
  expect(await widget.getByRole("combobox", { name: joinWords.trust }).inputValue()).toMatch(/leeds/i);
  await tabTo(page, joinWords.discipline);
  await page.keyboard.type("Pharm");
  await tabTo(page, words.en.wording.text);
  await page.keyboard.press("Space");
  await tabTo(page, joinWords.submit, { exact: true });
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe(joinWords.sentTitle);
  await tabTo(page, joinWords.more);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toContain(afterWords.code);
  await page.keyboard.type(codeIn(await mailTo(system, "kay.board@rr8.example.org")));
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe(afterWords.joinedTitle);
  await shot(page, "keyboard-2-joined");
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, joinWords.back, { key: "Shift+Tab" });
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe(name);
  await page.context().close();
});

test("mistakes in the form take the focus to their summary, and from there to the field", async () => {
  const { page } = await openWindow(browser);
  await page.goto(system.origins.intranet);
  const widget = widgetOn(page);
  await listed(widget);
  await widget.locator(".card .name a").first().focus();
  await page.keyboard.press("Enter");
  await widget.getByRole("button", { name: aboutWords.start }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, joinWords.submit, { exact: true });
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toContain(troubleWords.errorTitle);
  await tabTo(page, troubleWords.wrong.email);
  await page.keyboard.press("Enter");
  expect((await focused(page)).name).toContain(joinWords.email);
  await page.context().close();
});

test("an administrator signs in and pauses a community by keyboard alone", async () => {
  const { page } = await openWindow(browser);
  await page.goto(`${system.origins.system}/admin/communities/${slug}`);
  await page.getByRole("heading", { name: admin.signIn.title }).waitFor();
  await tabTo(page, admin.signIn.button);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: nameOf("platform") }).waitFor();
  await tabTo(page, `Sign in as ${nameOf("platform")}`);
  await page.keyboard.press("Enter");
  const pause = page.getByRole("button", { name: admin.community.actions.pause, exact: true });
  await pause.waitFor();
  await tabTo(page, admin.frame.skip);
  await page.keyboard.press("Enter");
  await tabTo(page, admin.community.actions.pause);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  // By its tag: one that is closed and not yet taken away has no role any more.
  await page.locator("dialog").waitFor({ state: "detached" });
  await expect.poll(async () => (await focused(page)).name).toBe(admin.community.actions.pause);
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await tabTo(page, admin.pause.reason);
  await page.keyboard.type("For the holidays.");
  await tabTo(page, admin.pause.confirm);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe(admin.pause.done);
  await shot(page, "keyboard-3-paused");
  expect((await readCard(system, slug)).status).toBe("paused");
});
