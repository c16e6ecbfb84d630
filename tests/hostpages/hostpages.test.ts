import { brotliCompressSync } from "node:zlib";
import { createPlacement, listPlacements, lockPlacements } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  joinOpened,
  listed,
  namesIn,
  newsListed,
  newsTags,
  openCommunity,
  widgetOn,
} from "../harness/widget.ts";

let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const variants = ["/", "/cy", "/two", "/dark", "/narrow", "/legacy"] as const;

/** Notes what moves while a page loads, from before its first line: how much, and what from where to where. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const shown = ({ y, height }: DOMRectReadOnly) => `${y.toString()}+${height.toString()}`;
    new PerformanceObserver((seen) => {
      for (const { value, hadRecentInput, sources } of seen.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const name = node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName;
          return `${name ?? "gone"} ${shown(previousRect)} → ${shown(currentRect)}`;
        });
        shifts.push([value, ...moved].join(", "));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

for (const path of variants) {
  test(`on ${path} every widget lists communities, nothing moves and the host has nothing to complain of`, async () => {
    for (const width of [1280, 360]) {
      const { page, complaints } = await openWindow(browser, { viewport: { width, height: 900 } });
      await watchShifts(page);
      await page.goto(system.origins.intranet + path);
      const widgets = page.locator("join-community");
      expect(await widgets.count()).toBe(path === "/two" ? 2 : 1);
      for (const widget of await widgets.all()) await listed(widget);
      await page.waitForTimeout(300);
      // Without a line of style for the element no host keeps its place before the script is there.
      const reserves = path !== "/legacy";
      if (reserves) expect([path, width, ...(await shiftsOf(page))]).toEqual([path, width]);
      expect(complaints).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, width, sideways <= 0]).toEqual([path, width, true]);
      await shot(page, `host-${path.slice(1) || "home"}-${width}`);
      await page.context().close();
    }
  });
}

test("lists of lessons and gatherings move nothing, and the keyboard leads from them to the pages of members", async () => {
  for (const width of [1280, 360]) {
    const { page, complaints } = await openWindow(browser, { viewport: { width, height: 900 } });
    await watchShifts(page);
    await page.goto(`${system.origins.intranet}/news`);
    for (const tag of newsTags) await newsListed(page, tag);
    expect([width, ...(await shiftsOf(page))]).toEqual([width]);
    expect(complaints).toEqual([]);
    await shot(page, `host-news-${width}`);
    const lesson = page.locator("community-lessons li.entry a").first();
    await lesson.focus();
    const [opened] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
    const title = (await lesson.innerText()).replace(words.en.widget.news.newTab, "").trim();
    await opened.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.context().close();
  }
});

test("whoever scrolls to the lists before their script is there sees nothing move either", async () => {
  for (const width of [1280, 360]) {
    const { page } = await openWindow(browser, { viewport: { width, height: 900 } });
    await watchShifts(page);
    const { promise: scrolled, resolve: release } = Promise.withResolvers<undefined>();
    await page.route("**/widget/**", async (route) => {
      await scrolled;
      await route.continue();
    });
    await page.goto(`${system.origins.intranet}/news`, { waitUntil: "commit" });
    await page.locator("footer").waitFor();
    for (const tag of newsTags) {
      await page.locator(tag).evaluate((list) => {
        list.scrollIntoView({ block: "end", behavior: "instant" });
      });
      expect(await page.locator(`${tag}:defined`).count()).toBe(0);
    }
    release(undefined);
    for (const tag of newsTags) await newsListed(page, tag);
    expect([width, ...(await shiftsOf(page))]).toEqual([width]);
    await page.context().close();
  }
});

test("until the list is visible a host page makes at most three requests of at most 14 KB brotli", async () => {
  const { page } = await openWindow(browser);
  const answers: Response[] = [];
  page.on("response", (answer) => {
    if (answer.url().startsWith(system.origins.system) && answer.request().method() !== "OPTIONS")
      answers.push(answer);
  });
  await page.goto(system.origins.intranet);
  await listed(widgetOn(page));
  const asked = answers.map((answer) => new URL(answer.url()).pathname);
  const sizes = await Promise.all(answers.map(async (one) => brotliCompressSync(await one.body()).length));
  console.info("brotli bytes until the list is visible:", asked, sizes);
  // Module and data are asked for at the same time.
  const [first, ...together] = asked.map((path) => path.replace(/\.[\w-]{8}\.js$/u, ""));
  expect(first).toBe("/widget/v1.js");
  expect(together.sort()).toEqual(["/v1/widget", "/widget/join-community"]);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14 * 1024);
  await page.context().close();
});

test("on the Welsh page the widget is Welsh from the list to the form", async () => {
  const { list, about } = words.cy.widget;
  const { page } = await openWindow(browser);
  await page.goto(`${system.origins.intranet}/cy`);
  const widget = widgetOn(page);
  await widget.getByLabel(list.search).waitFor();
  await listed(widget);
  await widget.locator(".card .name a").first().click();
  await widget.getByRole("button", { name: about.start }).click();
  await widget.getByText(words.cy.wording.text).waitFor();
  await shot(page, "host-cy-form");
  await page.context().close();
});

test("in the old style sheet and in a column of 280 pixels somebody can still join", async () => {
  for (const path of ["/legacy", "/narrow", "/dark"]) {
    const { page, complaints } = await openWindow(browser);
    await page.goto(system.origins.intranet + path);
    const widget = widgetOn(page);
    await listed(widget);
    await openCommunity(widget, (await namesIn(widget))[1] ?? "");
    await joinOpened(widget, { name: "Host Page", email: `host${path.slice(1)}@rr8.example.org` });
    await shot(page, `host-${path.slice(1)}-joined`);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test("the frame lists and searches communities, and leads to a page beside the intranet", async () => {
  const { page, complaints } = await openWindow(browser);
  await page.goto(`${system.origins.intranet}/frame`);
  const frame = page.frameLocator("iframe.embed");
  const links = frame.getByRole("article").getByRole("link");
  await links.first().waitFor();
  await shot(page, "host-frame");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), links.first().click()]);
  await opened.getByRole("link", { name: words.en.pages.community.join, exact: true }).click();
  expect(await opened.getByLabel(words.en.pages.form.trust).inputValue()).toContain("RJ1");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("where scripts are stripped a link leads to the directory, with the trust remembered", async () => {
  const { page, complaints } = await openWindow(browser, { javaScriptEnabled: false });
  await page.goto(`${system.origins.intranet}/link`);
  expect(await page.locator("join-community").count()).toBe(0);
  await page.getByRole("main").locator("a.button").click();
  await page.getByRole("heading", { name: words.en.pages.directory.title }).waitFor();
  expect(new URL(page.url()).searchParams.get("trust")).toBe("RJ1");
  await shot(page, "host-link");
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Locks the trusts of the pretend intranet to websites that are not the pretend intranet. */
const lockElsewhere = async (): Promise<void> => {
  for (const odsCode of ["RJ1", "7A4"] as const) {
    const as = { ...system.ctx, actor: administratorWith(`trust:${odsCode}`) };
    const looks = { featured: [], language: null, theme: null };
    await createPlacement(as, {
      odsCode,
      name: "Front page",
      origins: ["https://intranet.example.org"],
      ...looks,
    });
    const { version } = await listPlacements(as, { odsCode });
    await lockPlacements(as, { odsCode, locked: true, version });
  }
  // What is known of a page is kept for some seconds, and so is what was made for it.
  system.later(10_000);
};

test("on a page that its trust has not listed staff read where the communities are, its editor also why not here", async () => {
  await lockElsewhere();
  const { host } = new URL(system.origins.intranet);
  const visit = async (path: string, options: BrowserContextOptions = {}) => {
    const { page, complaints } = await openWindow(browser, options);
    const hints: string[] = [];
    page.on("console", (message) => {
      if (message.text().startsWith("<join-community>")) hints.push(message.text());
    });
    await page.goto(system.origins.intranet + path);
    return { page, complaints, hints };
  };
  const small = { viewport: { width: 320, height: 900 } };
  for (const [path, code, options] of [
    ["/", "en", {}],
    ["/cy", "cy", small],
    ["/dark", "en", small],
  ] as const) {
    const say = words[code].pages.placement;
    const { page, complaints, hints } = await visit(path, options);
    const widget = widgetOn(page);
    await widget.evaluate((one) => one.scrollIntoView());
    await widget.getByRole("heading", { name: say.refusedTitle }).waitFor();
    const said = (await widget.locator(".root").innerText()).split("\n").filter(Boolean);
    expect(said.map((line) => line.trim())).toEqual([say.refusedTitle, say.refused, say.go, say.newTab]);
    expect(hints).toEqual([expect.stringContaining(`${system.origins.system}/embed/why?`)]);
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect([path, (await page.evaluate(sideways)) <= 0]).toEqual([path, true]);
    await shot(page, `host-refused-${path.slice(1) || "home"}`);
    expect(complaints).toEqual([]);
    const why = /https?:\S+\/embed\/why\S*/u.exec(hints[0] ?? "")?.[0] ?? "";
    await page.goto(`${why}&lang=${code}`);
    await page.getByRole("heading", { level: 1, name: say.whyTitle }).waitFor();
    await page.getByRole("definition").filter({ hasText: host }).waitFor();
    await shot(page, `host-refused-why-${path.slice(1) || "home"}`);
    await page.context().close();
  }
});

test("its frame there says the same to staff, and leads its editor to why", async () => {
  const { refusedTitle, editor, whyTitle } = words.en.pages.placement;
  const { page } = await openWindow(browser);
  await page.goto(`${system.origins.intranet}/frame`);
  const frame = page.frameLocator("iframe.embed");
  await frame.getByRole("heading", { name: refusedTitle }).waitFor();
  expect(await frame.getByRole("button").count()).toBe(0);
  await shot(page, "host-refused-frame");
  const link = frame.getByRole("link", { name: editor });
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await opened.getByRole("heading", { level: 1, name: whyTitle }).waitFor();
  await opened
    .getByRole("definition")
    .filter({ hasText: new URL(system.origins.intranet).host })
    .waitFor();
  await page.context().close();
});
