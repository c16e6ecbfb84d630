import { AxeBuilder } from "@axe-core/playwright";
import { loadAxe } from "@boundaryless/testing/axe";
import { words } from "@boundaryless/words";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { joinOpened, listed, namesIn, openCommunity, widgetOn } from "../harness/widget.ts";
import { fitsSideways, holdData, row } from "./row.ts";

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
  expect(await fitsSideways(page)).toBe(true);
});

row("print", async ({ open, script }) => {
  const head = `<style>body { background: #101418 }</style>`;
  const { page } = await open({ head, body: `${script}<join-community theme="dark"></join-community>` });
  const widget = widgetOn(page);
  await listed(widget);
  await page.emulateMedia({ media: "print" });
  const card = widget.locator(".card").first();
  expect(await styleOf(card, "background-color", "break-inside")).toEqual(["rgb(255, 255, 255)", "avoid"]);
  expect(await styleOf(card.locator(".goal"), "color")).toEqual(["rgb(33, 43, 50)"]);
  for (const name of await namesIn(widget)) expect(name.trim()).not.toBe("");
  expect(await widget.getByLabel(words.en.widget.list.search).isVisible()).toBe(false);
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

row("reduced-motion", async ({ window, hosts, script }) => {
  const { page } = await window({ reducedMotion: "reduce" });
  const release = await holdData(page);
  await page.goto(hosts.page({ body: script + element }));
  await page.locator("join-community .ghost").first().waitFor();
  const moving = () => page.evaluate(() => document.getAnimations().length);
  expect(await moving()).toBe(0);
  release();
  await listed(widgetOn(page));
  await widgetOn(page).locator(".card").first().hover();
  expect(await moving()).toBe(0);
});

row("zoom", async ({ open, script }) => {
  for (const [width, name] of [
    [640, "Zoomed Twice"],
    [320, "Zoomed Fourfold"],
  ] as const) {
    const options = { viewport: { width, height: 512 }, deviceScaleFactor: 1280 / width };
    const { page } = await open({ body: script + element }, options);
    await listed(widgetOn(page));
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
  const cutOff = () =>
    widget.evaluate((host) => {
      const edge = host.getBoundingClientRect().right;
      return [...(host.shadowRoot?.querySelectorAll("*") ?? [])]
        .filter((node) => node.getBoundingClientRect().right > edge + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
  expect(await cutOff()).toEqual([]);
  await joinFirst(page, "Narrow Column");
  expect(await cutOff()).toEqual([]);
});
