import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { errorCodes } from "@boundaryless/contract";
import { loadAxe } from "@boundaryless/testing/axe";
import { launchBrowser } from "@boundaryless/testing/browser";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { AxeResults } from "axe-core";
import { Hono } from "hono";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mountDocs } from "../src/docs/mount.ts";
import type { Frame } from "../src/frame.ts";

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  const app = new Hono<Frame>();
  const root = fileURLToPath(new URL("../../../packages/style/dist", import.meta.url));
  app.use("/assets/*", serveStatic({ root, rewriteRequestPath: (path) => path.replace(/^\/assets/, "") }));
  mountDocs(app, { origin: "https://communities.example.org" });
  server = createAdaptorServer({ fetch: app.fetch, createServer }) as Server;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const open = async (options: BrowserContextOptions = {}, hash = ""): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${origin}/v1/docs${hash}`);
  return page;
};

const views: [string, BrowserContextOptions][] = [
  ["a phone", { viewport: { width: 360, height: 740 } }],
  ["a desk in the dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
];

describe.each(views)("on %s", (_, options) => {
  test("the API's page has nothing that axe minds, and does not scroll sideways", async () => {
    const page = await open(options);
    await loadAxe(page);
    const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
    const wide = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(wide).toBe(0);
    await page.context().close();
  });
});

test("the page needs no script and asks no other host", async () => {
  const hosts = new Set<string>();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.on("request", (request) => void hosts.add(new URL(request.url()).origin));
  await page.goto(`${origin}/v1/docs`);
  expect([...hosts]).toEqual([origin]);
  expect(await page.locator("script").count()).toBe(0);
  expect(await page.getByRole("heading", { name: "POST /v1/communities/{slug}/joins" }).isVisible()).toBe(
    true,
  );
  await context.close();
});

test("every link of the page leads to a place on it, and every problem has one", async () => {
  const page = await open();
  const broken = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href")).filter((href) => !document.getElementById(href.slice(1)))`,
  );
  expect(broken).toEqual([]);
  for (const code of errorCodes) expect(await page.locator(`[id="problem-${code}"]`).count()).toBe(1);
  const twice = await page.evaluate<string[]>(
    `[...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)`,
  );
  expect(twice).toEqual([]);
  await page.context().close();
});
