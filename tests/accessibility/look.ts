import { AxeBuilder } from "@axe-core/playwright";
import { loadAxe } from "@boundaryless/testing/axe";
import type { Page } from "playwright-core";
import { shot } from "../harness/browser.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** Axe is slow: light on a phone and dark on a desktop are every colour and every layout between them. */
const views = [
  { name: "phone", width: 360, height: 740, colorScheme: "light" },
  { name: "desktop-dark", width: 1280, height: 900, colorScheme: "dark" },
] as const;

/** A desktop of 1280 pixels at 400 %. */
const zoomed = { width: 320, height: 640 };

const axeFaults = async (page: Page): Promise<string[]> => {
  await loadAxe(page);
  // Legacy mode looks into frames of other origins without a page of its own, which a strict policy forbids.
  const builder = new AxeBuilder({ page, axeSource: "void 0" }).options({ resultTypes: ["violations"] });
  const { violations } = await builder.withTags(tags).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const running = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(running.map(({ finished }) => finished));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/**
 * Everything that axe finds in what is open, in light and dark, narrow and wide; and scrolling sideways at 400 %.
 *
 * @param most 1 for what has been looked at in the dark already and differs in texts only
 */
export const faultsIn = async (page: Page, name: string, most: number = views.length): Promise<string[]> => {
  const found: string[] = [];
  for (const { name: view, width, height, colorScheme } of views.slice(0, most)) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settle(page);
    await shot(page, `axe-${name}-${view}`);
    found.push(...(await axeFaults(page)).map((fault) => `${name}, ${view}: ${fault}`));
  }
  await page.setViewportSize(zoomed);
  if (await scrollsSideways(page)) found.push(`${name}: scrolls sideways at 320 pixels`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
};
