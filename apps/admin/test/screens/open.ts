import { launchBrowser } from "@boundaryless/testing/browser";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serveFake, type Fake } from "../fake/serve.ts";
import { createWorld, type Who } from "../fake/world.ts";

let browser: Browser;
let axe: string;
const opened: { context: BrowserContext; fake: Fake; complaints: string[] }[] = [];

/** Starts a browser for the file and closes what each test opened; a page that breaks its own policy fails the test. */
export const withBrowser = () => {
  beforeAll(async () => {
    browser = await launchBrowser();
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  });
  afterEach(async () => {
    const complaints = opened.flatMap((each) => each.complaints);
    for (const { context, fake } of opened.splice(0)) {
      await context.close();
      await fake.close();
    }
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());
};

export interface Options {
  who?: Who;
  size?: number;
  cymraeg?: boolean;
  width?: number;
  dark?: boolean;
  prepare?: (fake: Fake) => void;
}

/** Opens an address of the dashboard as built, under its real headers, against a fresh pretend API. */
export const open = async (path: string, options: Options = {}): Promise<{ page: Page; fake: Fake }> => {
  const fake = await serveFake(createWorld(options.who, options.size));
  options.prepare?.(fake);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? "dark" : "light",
    locale: "en-GB",
  });
  if (options.cymraeg) await context.addInitScript(() => localStorage.setItem("boundaryless.language", "cy"));
  // Shorter than a test, so that a failure names the line that waits.
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/iu.test(message.text())) complaints.push(message.text());
  });
  opened.push({ context, fake, complaints });
  await page.goto(fake.origin + path);
  return { page, fake };
};

/** What an automatic check finds wrong for people with disabilities: WCAG 2.2 A and AA, and good practice. */
export const troubles = async (page: Page): Promise<string[]> => {
  // Given through the debugger, because the page itself may run no script but its own.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { rules: { region: { enabled: true } } });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`,
    );
  });
};

/** How far the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
