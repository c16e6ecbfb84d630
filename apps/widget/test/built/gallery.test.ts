import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { galleryPolicy } from "@boundaryless/contract/headers";
import { launchBrowser } from "@boundaryless/testing/browser";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examples } from "../../gallery/examples.ts";
import { elementsOf, makeManifest } from "../../package/manifest.ts";

const dist = join(import.meta.dirname, "../../dist");
const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const site = "https://system.test/widget/";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page of the gallery as it is served, under its policy; what was asked of others, and complaints, are kept. */
const visit = async (address: string): Promise<{ page: Page; complaints: string[] }> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", async (route) => {
    const { href, pathname } = new URL(route.request().url());
    const file = join(dist, pathname.replace("/widget/", ""));
    if (!href.startsWith(site) || !existsSync(file)) {
      complaints.push(`asked for ${href}`);
      return route.abort();
    }
    const headers = { "content-security-policy": galleryPolicy };
    return route.fulfill({
      body: await readFile(file),
      contentType: types[extname(file)] ?? "text/plain",
      headers: pathname.endsWith(".html") ? headers : {},
    });
  });
  await page.goto(`${site}${address}`);
  return { page, complaints };
};

const accessible = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    // The elements themselves are looked at in the tests of the stories.
    const { violations } = await here.run(
      { exclude: [".place", "#place"] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => [id, String(target), html]));
  });
  expect(found).toEqual([]);
};

test("the gallery shows each look and describes whatever can be used, without asking anybody for anything", async () => {
  const { page, complaints } = await visit("gallery.html");
  const places = page.locator("figure[data-example] .place > *");
  expect(await places.count()).toBe(examples.length);
  for (const [place, example] of examples.entries()) {
    const shown = example.markup.includes(" community=") ? ".about" : ".card:not(.ghost), li.entry";
    await places.nth(place).scrollIntoViewIfNeeded();
    await places.nth(place).locator(shown).first().waitFor();
  }
  const text = await page.locator("main").innerText();
  for (const { attributes, events, cssProperties, parts } of elementsOf(makeManifest()))
    for (const { name } of [...attributes, ...events, ...cssProperties, ...parts])
      expect(text).toContain(name);
  await accessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(complaints).toEqual([]);
  await page.close();
});

test("a story has an address, with looks to choose from, and remembers nothing in the reader's browser", async () => {
  const { page, complaints } = await visit("stories.html?theme=dark#asked-list");
  await page.locator("#said", { hasText: "ready" }).waitFor();
  expect(await page.locator("join-community").getAttribute("theme")).toBe("dark");
  expect(await page.getByRole("heading", { name: "The list after asking to join" }).isVisible()).toBe(true);
  await page.getByRole("link", { name: "The form with errors", exact: true }).click();
  await page.locator("#summary").waitFor();
  await page.getByLabel("Density").selectOption("compact");
  expect(page.url()).toContain("theme=dark&density=compact#form-errors");
  await page.locator("#summary").waitFor();
  await accessible(page);
  const kept = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const keys = Object.keys(frame.contentWindow?.localStorage ?? {});
    frame.remove();
    return keys;
  });
  expect(kept).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
