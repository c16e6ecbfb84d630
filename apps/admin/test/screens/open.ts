import { loadAxe } from "@boundaryless/testing/axe";
import { launchBrowser } from "@boundaryless/testing/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serveFake, type Fake } from "../fake/serve.ts";
import { createWorld, type Who } from "../fake/world.ts";

/** A page in a context of its own, and what its console says of the policy. */
interface Window {
  page: Page;
  complaints: string[];
}

let browser: Browser;
const opened: { window: Window; fake: Fake }[] = [];
/** The window that goes from test to test, and the port of its pages: one address keeps what the browser has compiled. */
let kept: { window?: Window; port: number } | undefined;

/**
 * Starts a browser for the file and closes what each test opened; a page that breaks its own policy fails the test.
 *
 * @param sameWindow hands one window on from test to test, emptied: for tests that look at many screens
 */
export const withBrowser = ({ sameWindow = false } = {}) => {
  beforeAll(async () => {
    browser = await launchBrowser();
    kept = sameWindow ? { port: 0 } : undefined;
  });
  afterEach(async () => {
    const complaints = opened.flatMap(({ window }) => window.complaints.splice(0));
    for (const { window, fake } of opened.splice(0)) {
      if (kept) await empty(window.page);
      else await window.page.context().close();
      await fake.close();
    }
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());
};

/** Nothing of one test may reach the next. */
const empty = async (page: Page): Promise<void> => {
  await page.unrouteAll();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  await page.goto("about:blank");
};

export interface Options {
  who?: Who;
  size?: number;
  cymraeg?: boolean;
  width?: number;
  dark?: boolean;
  prepare?: (fake: Fake) => void;
}

const newWindow = async (): Promise<Window> => {
  const context = await browser.newContext({ locale: "en-GB" });
  // Shorter than a test, so that a failure names the line that waits.
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/iu.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
};

/** Opens an address of the dashboard as built, under its real headers, against a fresh pretend API. */
export const open = async (path: string, options: Options = {}): Promise<{ page: Page; fake: Fake }> => {
  if (options.cymraeg && kept) throw new Error("A window that others use after begins in English");
  const fake = await serveFake(createWorld(options.who, options.size), { port: kept?.port ?? 0 });
  options.prepare?.(fake);
  const window = kept?.window ?? (await newWindow());
  if (kept) kept = { window, port: Number(new URL(fake.origin).port) };
  opened.push({ window, fake });
  const { page } = window;
  await page.setViewportSize({ width: options.width ?? 1280, height: 900 });
  await page.emulateMedia({ colorScheme: options.dark ? "dark" : "light" });
  if (options.cymraeg) await page.addInitScript(() => localStorage.setItem("boundaryless.language", "cy"));
  await page.goto(fake.origin + path);
  return { page, fake };
};

/** What an automatic check finds wrong for people with disabilities: WCAG 2.2 A and AA, and good practice. */
export const troubles = async (page: Page): Promise<string[]> => {
  await loadAxe(page);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const rules = { region: { enabled: true } };
    const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`,
    );
  });
};

/** How far the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
