import { launchBrowser } from "@boundaryless/testing/browser";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { FakeApi } from "../fake.ts";
import { serveHost, serveSystem, type Served } from "../system.ts";

/** Where the build puts the widget. */
export const dist = join(import.meta.dirname, "../../dist");

/** A page of a strict host that embeds the widget as it was built, with a fake API behind it. */
export interface Built {
  readonly api: FakeApi;
  readonly browser: Browser;
  readonly system: Awaited<ReturnType<typeof serveSystem>>;
  readonly host: Served;
  /** The snippet's script. */
  readonly module: () => string;
  /** What stands on the page from now on. */
  readonly put: (body: string) => void;
  /** Loads a page with that on it, until communities are listed; what the browser complains about is in `complaints`. */
  readonly visit: (body: string) => Promise<{ page: Page; complaints: string[] }>;
}

/** Starts what the tests of a file share, and ends it after them. */
export const openBuilt = (): Built => {
  const api = new FakeApi();
  const started: { browser?: Browser; system?: Built["system"]; host?: Served } = {};
  let markup = "";
  const of = <T>(one: T | undefined): T => {
    if (!one) throw new Error("Not started yet.");
    return one;
  };
  beforeAll(async () => {
    const system = (started.system = await serveSystem(api));
    started.host = await serveHost(
      system.origin,
      () =>
        `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="/host.css"><body>${markup}`,
    );
    started.browser = await launchBrowser();
  });
  afterAll(async () => {
    await started.browser?.close();
    started.system?.close();
    started.host?.close();
  });
  return {
    api,
    get browser() {
      return of(started.browser);
    },
    get system() {
      return of(started.system);
    },
    get host() {
      return of(started.host);
    },
    module: () => `<script type="module" src="${of(started.system).origin}/widget/v1.js"></script>`,
    put: (body) => (markup = body),
    visit: async (body) => {
      markup = body;
      of(started.system).asked.length = 0;
      const page = await of(started.browser).newPage();
      const complaints: string[] = [];
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(of(started.host).origin);
      await page.locator(".card .goal").first().waitFor();
      return { page, complaints };
    },
  };
};

/** Every built file, as the manifest lists it. */
export const files = async () =>
  JSON.parse(await readFile(join(dist, "manifest.json"), "utf8")) as Record<
    string,
    { bytes: number; brotli: number; integrity: string }
  >;
