import { AxeBuilder } from "@axe-core/playwright";
import { loadAxe } from "@boundaryless/testing/axe";
import type { Browser, Page } from "playwright-core";

// What the tests of the local parts look at a page with; nothing here runs in `npm start`.

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface View {
  width: number;
  height: number;
  colorScheme: "light" | "dark";
  /** Axe is slow and its rules do not depend on the width: once on a phone, once in the dark. */
  axe: boolean;
}

/** 320 px is a desktop at 400 % zoom. */
const views: Record<string, View> = {
  phone: { width: 360, height: 740, colorScheme: "light", axe: true },
  zoomed: { width: 320, height: 256, colorScheme: "light", axe: false },
  desktop: { width: 1280, height: 800, colorScheme: "light", axe: false },
  dark: { width: 1280, height: 800, colorScheme: "dark", axe: true },
};

async function axeFaults(page: Page): Promise<string[]> {
  await loadAxe(page);
  const builder = new AxeBuilder({ page, axeSource: "void 0" }).options({ resultTypes: ["violations"] });
  const { violations } = await builder.withTags(tags).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
}

async function save(page: Page, name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/**
 * Everything wrong with the page that is open, in light and dark, on a phone, a desktop and at 400 % zoom: what
 * axe finds, and scrolling sideways. Saves a picture of each view to the folder `SHOTS`, if that is set.
 */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [view, { width, height, colorScheme, axe }] of Object.entries(views)) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await save(page, `${name}-${view}`);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (sideways) found.push(`${view}: scrolls sideways`);
    if (axe) found.push(...(await axeFaults(page)).map((fault) => `${view}: ${fault}`));
  }
  return found;
}

/** The same for an address, in a window of its own. */
export async function faults(browser: Browser, address: string, name: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const found = await faultsOf(page, name);
  await page.close();
  return found;
}
