import { AxeBuilder } from "@axe-core/playwright";
import { loadAxe } from "@boundaryless/testing/axe";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { joinOpened, listed, namesIn, openCommunity, widgetOn } from "../harness/widget.ts";
import { fitsSideways, holdData, type Kit, row } from "./row.ts";

const element = `<join-community trust="RJ1"></join-community>`;
const bootstrap = readFileSync(
  createRequire(import.meta.url).resolve("bootstrap/dist/css/bootstrap.min.css"),
  "utf8",
);

/** What old intranets do to everything at once. */
const resets = `* { margin: 0; padding: 0; border: 0; float: none; box-sizing: content-box; line-height: 3 !important;
  font: italic 9px/1 cursive !important; letter-spacing: 4px !important; text-transform: uppercase !important;
  color: red !important; background: yellow !important; text-align: right !important }
  a, input, button, p, ul, li, label { display: block; width: 7px; height: 7px; position: absolute; opacity: 0.1 }`;

const styleOf = (locator: Locator, ...names: string[]): Promise<string[]> =>
  locator.evaluate((node, wanted) => {
    const style = getComputedStyle(node);
    return wanted.map((name) => style.getPropertyValue(name));
  }, names);

/** Everything in the widget that can be pressed and is lower than a finger needs. */
const tooLow = (widget: Locator): Promise<string[]> =>
  widget.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll<HTMLElement>("button, input, select") ?? [])]
      .filter(({ offsetHeight, id }) => offsetHeight > 0 && offsetHeight < 44 && id !== "mine")
      .map(({ outerHTML }) => outerHTML),
  );

const axeFaults = async (page: Page): Promise<string[]> => {
  await loadAxe(page);
  const axe = new AxeBuilder({ page, axeSource: "void 0" }).include("join-community").setLegacyMode();
  const { violations } = await axe.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/**
 * What lies beyond an edge of the widget, on either side, or hides some of its own text sideways. The page around
 * cannot tell: from right to left it scrolls to the other side, and a narrow column hides what is too wide.
 */
const beyondEdges = (widget: Locator): Promise<string[]> =>
  widget.evaluate((host) => {
    const { left, right } = host.getBoundingClientRect();
    // A topic that is too long ends in an ellipsis.
    const may = ".unseen, .topics";
    return [...(host.shadowRoot?.querySelectorAll("*") ?? [])]
      .filter((node) => {
        const box = node.getBoundingClientRect();
        const hides = getComputedStyle(node).overflowX !== "visible" && !node.matches(may);
        const beyond = box.left < left - 1 || box.right > right + 1;
        return box.width > 0 && (beyond || (hides && node.scrollWidth > node.clientWidth + 1));
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });

/** Which of these show less than they hold. */
const shortened = (parts: Locator): Promise<string[]> =>
  parts.evaluateAll((nodes) =>
    nodes
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
      )
      .map(({ textContent }) => textContent.trim()),
  );

const joinFirst = async (page: Page, name: string): Promise<void> => {
  const widget = widgetOn(page);
  await openCommunity(widget, (await namesIn(widget))[0] ?? "");
  await joinOpened(widget, { name, email: `${name.toLowerCase().replaceAll(" ", ".")}@rj1.example.org` });
};

row("bootstrap", async ({ open, script }) => {
  for (const style of [bootstrap, resets]) {
    const { page } = await open({ head: `<style>${style}</style>`, body: script + element });
    const widget = widgetOn(page);
    await listed(widget);
    const goal = widget.locator(".card .goal").first();
    expect(
      await styleOf(goal, "font-size", "line-height", "letter-spacing", "text-transform", "color"),
    ).toEqual(["16px", "24px", "normal", "none", "rgb(33, 43, 50)"]);
    expect(await tooLow(widget)).toEqual([]);
  }
});

row("rem", async ({ open, script }) => {
  const head = `<style>html { font-size: 62.5% } body { font-size: 1.2rem }</style>`;
  const { page } = await open({ head, body: script + element });
  const widget = widgetOn(page);
  await listed(widget);
  expect(await styleOf(widget.locator(".card .goal").first(), "font-size")).toEqual(["16px"]);
  expect(await tooLow(widget)).toEqual([]);
});

row("dark-host", async ({ open, script }) => {
  const head = `<style>body { background: #101418; color: #eee; color-scheme: dark }</style>`;
  const themes = ["", `theme="dark"`, `theme="auto"`];
  const body =
    script + themes.map((theme) => `<join-community limit="2" ${theme}></join-community>`).join("");
  const { page } = await open({ head, body }, { colorScheme: "dark" });
  const papers: string[] = [];
  for (const widget of await page.locator("join-community").all()) {
    await listed(widget);
    papers.push(...(await styleOf(widget.locator(".root"), "background-color")));
  }
  expect(papers).toEqual(["rgb(255, 255, 255)", "rgb(27, 36, 41)", "rgb(27, 36, 41)"]);
  expect(await axeFaults(page)).toEqual([]);
});

row("rtl", async ({ open, script }) => {
  const { page } = await open({ html: `lang="ar" dir="rtl"`, body: script + element });
  const widget = widgetOn(page);
  await listed(widget);
  const root = widget.locator(".root");
  expect(await styleOf(root, "direction")).toEqual(["ltr"]);
  expect(await root.getAttribute("lang")).toBe("en");
  expect(await beyondEdges(widget)).toEqual([]);
  await joinFirst(page, "Right To Left");
  expect(await beyondEdges(widget)).toEqual([]);
});

row("print", async ({ open, script }) => {
  const head = `<style>body { background: #101418 }</style>`;
  const { page } = await open({ head, body: `${script}<join-community theme="dark"></join-community>` });
  const widget = widgetOn(page);
  await listed(widget);
  const names = await namesIn(widget);
  await page.emulateMedia({ media: "print" });
  const card = widget.locator(".card").first();
  expect(await styleOf(card, "background-color", "break-inside")).toEqual(["rgb(255, 255, 255)", "avoid"]);
  expect(await styleOf(card.locator(".goal"), "color")).toEqual(["rgb(33, 43, 50)"]);
  const onPaper = await widget.locator(".card .name").evaluateAll((nodes) =>
    (nodes as HTMLElement[])
      .filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((node) => node.getBoundingClientRect().height > 0)
      .map((node) => node.innerText),
  );
  expect(onPaper).toEqual(names);
  expect(await shortened(widget.locator(".card :is(.name a, .goal)"))).toEqual([]);
  for (const part of await widget.locator("button, input").all()) expect(await part.isVisible()).toBe(false);
});

row("forced-colours", async ({ open, script }) => {
  const { page } = await open({ body: script + element }, { forcedColors: "active" });
  const widget = widgetOn(page);
  await listed(widget);
  const canvasText = await page.evaluate(() => getComputedStyle(document.body).color);
  const edges = ["border-top-style", "border-top-color"];
  expect(await styleOf(widget.locator(".card").first(), ...edges)).toEqual(["solid", canvasText]);
  for (const part of [".button", "#query"])
    expect((await styleOf(widget.locator(part).first(), ...edges))[0]).toBe("solid");
  await page.keyboard.press("Tab");
  expect(await styleOf(widget.locator("#query"), "outline-style", "outline-width")).toEqual(["solid", "4px"]);
  expect(await axeFaults(page)).toEqual([]);
});

/** What moves in the widget just now; the page around does not see into its shadow root. */
const moving = (widget: Locator): Promise<string[]> =>
  widget.evaluate((host) =>
    (host.shadowRoot?.getAnimations() ?? []).map((one) =>
      one instanceof CSSTransition ? one.transitionProperty : (one as CSSAnimation).animationName,
    ),
  );

/** What moves while the widget loads, under the pointer, and while a community opens. */
const movesOf = async ({ window, hosts, script }: Kit, reducedMotion: "reduce" | "no-preference") => {
  const { page } = await window({ reducedMotion });
  // So slow that nothing is over before it is asked about.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Animation.enable");
  await devtools.send("Animation.setPlaybackRate", { playbackRate: 0.001 });
  const releaseList = await holdData(page);
  const releaseOpened = await holdData(page, /\/v1\/communities\/[^/]+$/u);
  await page.goto(hosts.page({ body: script + element }));
  const widget = widgetOn(page);
  await widget.locator(".ghost").first().waitFor();
  const loading = await moving(widget);
  releaseList();
  await listed(widget);
  await widget.locator(".card").first().hover();
  const pointed = await moving(widget);
  await widget.locator(".card .name a").first().click();
  await widget.locator(".lines").first().waitFor();
  const opening = await moving(widget);
  releaseOpened();
  await widget.locator(".lines").first().waitFor({ state: "detached" });
  return { page, loading, pointed, opening };
};

row("reduced-motion", async (kit) => {
  for (const preference of ["reduce", "no-preference"] as const) {
    const { page, ...moves } = await movesOf(kit, preference);
    expect(moves).toEqual({ loading: [], pointed: [], opening: [] });
    // What would move is seen: otherwise nothing was looked at.
    const widget = widgetOn(page);
    await widget.evaluate(({ shadowRoot }) => {
      const style = document.createElement("style");
      style.textContent =
        "@keyframes breathe { to { opacity: 0.4; } } .opened { animation: breathe 1s infinite; }";
      shadowRoot?.append(style);
    });
    expect(await moving(widget)).toEqual(["breathe"]);
  }
});

/** How many cards stand beside each other at most. */
const columns = (widget: Locator): Promise<number> =>
  widget
    .locator(".card")
    .evaluateAll((cards) => new Set(cards.map((card) => card.getBoundingClientRect().left)).size);

row("zoom", async ({ open, script }) => {
  for (const [width, name] of [
    [640, "Zoomed Twice"],
    [320, "Zoomed Fourfold"],
  ] as const) {
    const options = { viewport: { width, height: 512 }, deviceScaleFactor: 1280 / width };
    const { page } = await open({ body: script + element }, options);
    await listed(widgetOn(page));
    expect([width, await columns(widgetOn(page))]).toEqual([width, 1]);
    expect(await fitsSideways(page)).toBe(true);
    await joinFirst(page, name);
    expect(await fitsSideways(page)).toBe(true);
  }
});

row("narrow", async ({ open, script }) => {
  const body = `${script}<div style="width: 280px; overflow: hidden">${element}</div>`;
  const { page } = await open({ body });
  const widget = widgetOn(page);
  await listed(widget);
  expect(await beyondEdges(widget)).toEqual([]);
  const [name = ""] = await shortened(widget.locator(".card .name a"));
  const card = widget.locator(".card").filter({ hasText: name });
  const texts = await card.locator(".name a, .goal, .topics").allTextContents();
  expect((await shortened(card.locator(".name a, .goal, .topics"))).length).toBe(3);
  await openCommunity(widget, name);
  await widget.locator(".lines").first().waitFor({ state: "detached" });
  const parts = widget.locator("#opened-title, .goals .text, .about dd");
  expect(await shortened(parts)).toEqual([]);
  const opened = (await parts.allInnerTexts()).join("\n");
  // A long goal comes in brief, with an ellipsis of its own.
  const missing = texts.filter((text) => !opened.includes(text.trim().replace(/…$/u, "")));
  expect(missing).toEqual([]);
  expect(await beyondEdges(widget)).toEqual([]);
  await joinOpened(widget, { name: "Narrow Column", email: "narrow.column@rj1.example.org" });
  expect(await beyondEdges(widget)).toEqual([]);
});
