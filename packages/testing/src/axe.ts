import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Axe is 650 kB: sent and compiled anew for each document it costs as much as a check. A script of every document
// is sent once and compiled once a browser; as a function it costs nothing where nobody calls it.
const waiting = `globalThis.startAxe = () => {${source}\n}`;
const start = `"axe" in globalThis || (globalThis.startAxe?.(), "axe" in globalThis)`;

const prepared = new WeakSet<BrowserContext>();

/**
 * Loads axe into a page and its frames, past any policy of theirs, so that `axe.run` can be evaluated there.
 *
 * @throws Error if a frame cannot be reached, because it would pass for one without faults
 */
export async function loadAxe(page: Page): Promise<void> {
  const context = page.context();
  if (!prepared.has(context)) {
    prepared.add(context);
    await context.addInitScript(waiting);
  }
  for (const frame of page.frames())
    if (!(await frame.evaluate<boolean>(start))) await frame.evaluate(source);
}
