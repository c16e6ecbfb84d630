import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWindow, shot, type Window } from "../harness/browser.ts";
import type { System } from "../harness/system.ts";
import { type HostPage, type Hosts, hostRules, openHosts } from "./host.ts";
import { launchBrowser } from "@boundaryless/testing/browser";
import { openSystem } from "../harness/system.ts";
import { type Row, rows } from "./rows.ts";

/** What a row of the matrix works with; all rows share one system and one browser. */
export interface Kit {
  readonly system: System;
  readonly browser: Browser;
  readonly hosts: Hosts;
  /** The script of the widget, as an editor pastes it. */
  readonly script: string;
  /** Opens a page of a host in a window of its own, closed after the row. */
  open(page: HostPage, options?: BrowserContextOptions): Promise<Window>;
  /** Opens an empty window for a row that prepares it before the page comes. */
  window(options?: BrowserContextOptions): Promise<Window>;
}

let shared: Pick<Kit, "system" | "browser" | "hosts"> | undefined;

/** Boots what the rows share; called once, by the suite. */
export const shareKit = (): void => {
  beforeAll(async () => {
    const [system, browser, hosts] = await Promise.all([openSystem(), launchBrowser(hostRules), openHosts()]);
    shared = { system, browser, hosts };
  });
  afterAll(async () => {
    await shared?.browser.close();
    shared?.hosts.close();
    await shared?.system.close();
  });
};

const kitFor = (windows: Window[]): Kit => {
  if (!shared) throw new Error("The matrix has not been started.");
  const { browser, hosts, system } = shared;
  const window: Kit["window"] = async (options) => {
    const opened = await openWindow(browser, options);
    windows.push(opened);
    return opened;
  };
  return {
    ...shared,
    script: `<script type="module" src="${system.origins.system}/widget/v1.js"></script>`,
    window,
    open: async (page, options) => {
      const opened = await window(options);
      await opened.page.goto(hosts.page(page));
      return opened;
    },
  };
};

/** The proof of a row of the matrix. The host has nothing to complain of, unless the row says what it does. */
export const row = (name: Row, holds: (kit: Kit) => Promise<void>, expected?: RegExp): void => {
  const [page, text] = rows[name];
  test.concurrent(`${page}: ${text}`, async () => {
    const windows: Window[] = [];
    try {
      await holds(kitFor(windows));
      for (const [at, window] of windows.entries()) {
        if (!window.page.isClosed()) await shot(window.page, `matrix-${name}-${at}`);
        const complaints = window.complaints.filter((one) => !expected?.test(one));
        expect([name, complaints]).toEqual([name, []]);
      }
    } finally {
      await Promise.all(windows.map((window) => window.page.context().close()));
    }
  });
};

/** No part of a page lies beyond its edge. */
export const fitsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Keeps the first view, or whatever else is asked for, waiting until what is returned is called. */
export const holdData = async (
  page: Page,
  address: string | RegExp = "**/v1/widget?**",
): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    await promise;
    // A request that was given up meanwhile has nobody to go on for.
    await route.fallback().catch(() => undefined);
  });
  return () => resolve(undefined);
};

/** What the system says to a network that asks too often. */
export const tooMany = {
  type: "about:blank",
  title: "Too many requests",
  status: 429,
  code: "too-many",
  detail: "There were too many requests from here. Wait a minute.",
};

/** Answers the next requests of an address in the system's place, once unless said otherwise. */
export const fail = async (
  page: Page,
  address: string,
  answer: Parameters<Route["fulfill"]>[0],
  times = 1,
): Promise<void> => {
  await page.route(
    address,
    (route) => route.fulfill({ headers: { "access-control-allow-origin": "*" }, ...answer }),
    { times },
  );
};
