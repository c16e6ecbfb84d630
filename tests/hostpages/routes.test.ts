import { words } from "@boundaryless/words";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { type System, openSystem } from "../harness/system.ts";
import { joinOpened, listed, namesIn, newsListed, openCommunity, widgetOn } from "../harness/widget.ts";

let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const { embed, community } = words.en.pages;
const slug = "sepsis-first-hour";

const heightOf = (frame: Locator): Promise<number> =>
  frame.evaluate((one) => Math.round(one.getBoundingClientRect().height));
/** How high what stands in a frame is. */
const contentOf = async (page: Page, at: number): Promise<number> => {
  const frame = await (await page.locator("iframe.embed").nth(at).elementHandle())?.contentFrame();
  return (await frame?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))) ?? 0;
};
const grown = (page: Page, at: number) =>
  expect
    .poll(async () => (await heightOf(page.locator("iframe.embed").nth(at))) - (await contentOf(page, at)))
    .toBe(0);

test("pinned by its hash, one file shows the widget on a strict page, and nothing else of it is downloaded", async () => {
  const { page, complaints } = await openWindow(browser);
  const files: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/widget/")) files.push(pathname);
  });
  await page.goto(`${system.origins.intranet}/pinned`);
  await listed(widgetOn(page));
  expect(files).toEqual([expect.stringMatching(/^\/widget\/pinned\.[\w-]+\.js$/u)]);
  expect(complaints).toEqual([]);
  await shot(page, "host-pinned");
  await page.context().close();
});

test("frames take the height of what stands in them, keep it as the page grows narrower, and come to rest", async () => {
  const { page, complaints } = await openWindow(browser);
  await page.addInitScript(() => {
    const heights: unknown[] = [];
    Object.assign(window, { heights });
    addEventListener("message", ({ data }: MessageEvent<{ boundaryless?: string }>) => {
      if (data.boundaryless === "height") heights.push(data);
    });
  });
  await page.goto(`${system.origins.intranet}/grow`);
  const frames = page.locator("iframe.embed");
  for (const at of [0, 1, 2]) {
    await frames.nth(at).scrollIntoViewIfNeeded();
    await grown(page, at);
  }
  const wide = await heightOf(frames.first());
  await page.setViewportSize({ width: 340, height: 900 });
  await grown(page, 0);
  expect(await heightOf(frames.first())).toBeGreaterThan(wide);
  const told = () => page.evaluate(() => (window as unknown as { heights: unknown[] }).heights.length);
  const before = await told();
  await page.waitForTimeout(300);
  expect(await told()).toBe(before);
  expect(before).toBeLessThan(20);
  expect(complaints).toEqual([]);
  await shot(page, "host-grow");
  await page.context().close();
});

test("a frame that is added later grows too; heights of strangers, and absurd ones, change nothing or little", async () => {
  const { page } = await openWindow(browser, { bypassCSP: true });
  await page.goto(`${system.origins.intranet}/grow`);
  await page.evaluate((origin) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: `${origin}/embed?community=not-there`, title: "Later", className: "later" });
    document.querySelector("main")?.prepend(frame);
  }, system.origins.system);
  const later = page.locator("iframe.later");
  await expect.poll(() => heightOf(later)).not.toBe(150);
  const height = await heightOf(later);
  // The page itself and another frame say something; then the right frame says something absurd.
  await page.evaluate(() => {
    for (const pixels of [5, "9e9", null]) postMessage({ boundaryless: "height", pixels }, "*");
    const stranger = document.createElement("iframe");
    stranger.srcdoc =
      "<script>parent.postMessage({ boundaryless: 'height', pixels: 7000 }, '*')</" + "script>";
    document.querySelector("main")?.append(stranger);
  });
  await page.waitForTimeout(200);
  expect(await heightOf(later)).toBe(height);
  const inside = await (await later.elementHandle())?.contentFrame();
  for (const [pixels, most] of [
    [1e9, 8000],
    [-5, 120],
  ] as const) {
    await inside?.evaluate(
      (value) => parent.postMessage({ boundaryless: "height", pixels: value }, "*"),
      pixels,
    );
    await expect.poll(() => heightOf(later)).toBeLessThanOrEqual(most + 4);
  }
  await page.context().close();
});

test("without JavaScript the frames are whole at their fixed height, and joining opens a page beside the intranet", async () => {
  const { page, complaints } = await openWindow(browser, { javaScriptEnabled: false });
  await page.goto(`${system.origins.intranet}/grow`);
  const frame = page.frameLocator("iframe.embed").first();
  await frame
    .getByRole("heading", { name: community.problem })
    .or(frame.getByText(community.problem))
    .waitFor();
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    frame.getByRole("link", { name: embed.join }).click(),
  ]);
  expect(new URL(opened.url()).pathname).toBe(`/c/${slug}/join`);
  const lessons = page.frameLocator("iframe.embed").nth(1);
  await lessons.getByRole("heading", { name: embed.lessons }).waitFor();
  expect(await lessons.getByRole("listitem").count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a frame of 280 pixels shows all of its kinds without scrolling sideways", async () => {
  const { page, complaints } = await openWindow(browser, { viewport: { width: 280, height: 500 } });
  const { lessons } = (await (
    await fetch(`${system.origins.system}/v1/lessons?community=${slug}`)
  ).json()) as {
    lessons: { url: string }[];
  };
  const lesson = lessons[0]?.url.split("/").at(-1) ?? "";
  for (const query of [
    "trust=RJ1",
    `community=${slug}`,
    "view=lessons&lang=cy",
    `view=gatherings&community=${slug}`,
    `community=${slug}&lesson=${lesson}`,
  ]) {
    await page.goto(`${system.origins.system}/embed?${query}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([query, sideways <= 0]).toEqual([query, true]);
    expect([query, await page.getByRole("link").count()]).not.toEqual([query, 0]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("pictures are shown on a strict page, and lead to the community and to the list with the trust", async () => {
  const { page, complaints } = await openWindow(browser);
  await page.goto(`${system.origins.intranet}/picture`);
  const pictures = page.locator(".together a img");
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth))
      .toBe(1200);
  }
  await shot(page, "host-picture");
  await page.getByRole("link", { name: "Communities of practice: join one" }).click();
  await page.getByRole("heading", { level: 1, name: words.en.pages.directory.title }).waitFor();
  expect(new URL(page.url()).searchParams.get("trust")).toBe("RJ1");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("what oEmbed answers stands on a host page as it is", async () => {
  const { page, complaints } = await openWindow(browser, { bypassCSP: true });
  const url = encodeURIComponent(`${system.origins.system}/c/${slug}`);
  const answer = (await (await fetch(`${system.origins.system}/oembed?url=${url}`)).json()) as {
    html: string;
  };
  await page.goto(`${system.origins.intranet}/link`);
  await page
    .locator("main")
    .evaluate((main, html) => main.insertAdjacentHTML("afterbegin", html), answer.html);
  await page.frameLocator("iframe").getByRole("link", { name: embed.join }).waitFor();
  expect(await page.locator("iframe").getAttribute("title")).toContain("Sepsis");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("SharePoint's page lists communities and gatherings by the web part out of the package, and somebody joins there", async () => {
  const { page, complaints } = await openWindow(browser);
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(`${system.origins.intranet}/sharepoint`);
  const widget = widgetOn(page);
  await listed(widget);
  await newsListed(page, "community-gatherings");
  expect(await page.locator("community-gatherings").getAttribute("theme")).toBe("dark");
  await shot(page, "host-sharepoint");
  const [name = ""] = await namesIn(widget);
  await openCommunity(widget, name);
  const email = "amara.web-part@nhs.net";
  await joinOpened(widget, { name: "Amara Okafor", email });
  expect(scripts.filter((script) => !script.startsWith(`${system.origins.intranet}/`))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("WordPress's article lists communities in the plugin's frame and one in that of oEmbed, and joining opens beside it", async () => {
  const { page, complaints } = await openWindow(browser);
  await page.goto(`${system.origins.intranet}/wordpress`);
  const frames = page.locator("iframe");
  const [plugin, oembed] = [frames.first().contentFrame(), frames.nth(1).contentFrame()];
  await frames.nth(1).scrollIntoViewIfNeeded();
  expect(await frames.nth(1).getAttribute("title")).toContain("Sepsis");
  await page.locator(".wp-article a img").scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.locator(".wp-article a img").evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBe(1200);
  await shot(page, "host-wordpress");
  const communities = plugin.getByRole("listitem").getByRole("link");
  await communities.first().waitFor();
  for (const [link, path] of [
    [communities.first(), /^\/c\/[a-z0-9-]+$/u],
    [oembed.getByRole("link", { name: embed.join }), new RegExp(`^/c/${slug}/join$`, "u")],
  ] as const) {
    const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await opened.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(opened.url()).pathname).toMatch(path);
    await opened.close();
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});
