import { launchBrowser } from "@boundaryless/testing/browser";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/** A window of a browser of its own, and everything its console complained of. */
export interface Window {
  readonly page: Page;
  /** Errors of scripts, refused resources and violations of policies, oldest first. */
  readonly complaints: string[];
}

/** Starts the browser of a suite; the suite closes it. */
export const openBrowser = (): Promise<Browser> => launchBrowser();

// A failed answer is reported by the browser too; tests that provoke one say so themselves.
const failedAnswer = /^Failed to load resource: /;

const listen = (page: Page, complaints: string[]): void => {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const about = `${message.text()} (${message.location().url})`;
    if (message.type() === "error" && !failedAnswer.test(message.text())) complaints.push(about);
    // Trusted Types and frames complain with a warning.
    if (message.type() === "warning" && /polic|violat|refused/i.test(message.text())) complaints.push(about);
  });
};

const quietMilliseconds = 150;
const traffic = new WeakMap<Page, { open: number; changed: number }>();

const countRequests = (page: Page): void => {
  const seen = { open: 0, changed: Date.now() };
  traffic.set(page, seen);
  const add = (change: number) => () => {
    seen.open += change;
    seen.changed = Date.now();
  };
  page.on("request", add(1)).on("requestfinished", add(-1)).on("requestfailed", add(-1));
};

/** Waits until a page asks for nothing any more; as Playwright's "networkidle", which takes half a second at least. */
export const askedAll = (page: Page): Promise<void> =>
  expect
    .poll(
      () => {
        const { open, changed } = traffic.get(page) ?? { open: 0, changed: Number.NaN };
        return open === 0 && Date.now() - changed >= quietMilliseconds;
      },
      { interval: 25 },
    )
    .toBe(true);

/** Opens a window that shares nothing with the others; short time limits, so that a test says what it waited for. */
export const openWindow = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Window> => {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  context.on("page", (page) => {
    listen(page, complaints);
    countRequests(page);
  });
  return { page: await context.newPage(), complaints };
};

/** Saves a picture of the whole page to the folder `SHOTS`, if that is set. */
export const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
