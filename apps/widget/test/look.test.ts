import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import type { JoinCommunity } from "../src/element.ts";
import { contrast, layerOf, leastContrast, mix, black, type Rgb } from "../src/look/colour.ts";
import { hoverShare, paletteOf, signRatio, textRatio } from "../src/look/palette.ts";
import "../src/news/news.ts";
import { FakeApi } from "./fake.ts";
import { accessible, all, answerQuestions, create, fill, find, openForm, reach, soon } from "./mount.ts";

const added: Element[] = [];
afterEach(() => {
  for (const each of added.splice(0)) each.remove();
  document.documentElement.removeAttribute("class");
});

const style = (css: string): void => {
  const element = document.createElement("style");
  element.textContent = css;
  document.head.append(element);
  added.push(element);
};

/** A widget that looks like the page: somewhere in a box of the page that has these styles. */
const inside = async (css: string, attributes: Record<string, string> = {}): Promise<JoinCommunity> => {
  reach(new FakeApi());
  const box = document.createElement("main");
  box.style.cssText = css;
  const widget = create({ theme: "inherit", limit: "3", ...attributes });
  box.append(widget);
  document.body.append(box);
  await find(widget, ".card:not(.ghost)");
  return widget;
};

const computed = (widget: HTMLElement, selector: string): CSSStyleDeclaration =>
  getComputedStyle(widget.shadowRoot?.querySelector(selector) as Element);
const rgb = (colour: string): Rgb => layerOf(colour)?.colour ?? [-1, -1, -1];

const readable = async (widget: HTMLElement, where: string): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { violations } = await axe.run(widget, { runOnly: ["color-contrast", "link-in-text-block"] });
  expect([
    where,
    violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary)),
  ]).toEqual([where, []]);
};

test("whatever a page is coloured, text has 4.5 : 1 on every surface of ours, and edges and buttons 3 : 1", () => {
  let seed = 7;
  const channel = (): number => (seed = (seed * 16_807) % 2_147_483_647) % 256;
  const colour = (): Rgb => [channel(), channel(), channel()];
  const greys = Array.from({ length: 256 }, (_, grey): Rgb => [grey, grey, grey]);
  for (const paper of [...greys, ...Array.from({ length: 500 }, colour)]) {
    const taken = { paper, ink: colour(), link: colour(), action: colour() };
    const palette = paletteOf(taken);
    const surfaces = [paper, palette.ground, palette.quiet];
    for (const text of ["ink", "soft", "link", "wrong"] as const)
      expect([taken, text, leastContrast(palette[text], surfaces) >= textRatio]).toEqual([taken, text, true]);
    expect([taken, leastContrast(palette.edge, surfaces) >= signRatio]).toEqual([taken, true]);
    const { action, "action-ink": words } = palette;
    expect([taken, leastContrast(action, [paper, palette.ground]) >= signRatio]).toEqual([taken, true]);
    for (const under of [action, mix(action, black, hoverShare)])
      expect([taken, contrast(words, under) >= textRatio]).toEqual([taken, true]);
  }
});

test("colours that can be read are taken as they are", () => {
  const taken = {
    paper: [255, 251, 240],
    ink: [60, 20, 20],
    link: [0, 90, 90],
    action: [90, 0, 120],
  } as const;
  expect(paletteOf(taken)).toMatchObject(taken);
});

test.each([
  ["rgb(0, 94, 184)", [0, 94, 184], 1],
  ["rgba(0, 94, 184, 0.5)", [0, 94, 184], 0.5],
  ["color(srgb 0 0.5 1 / 0.25)", [0, 128, 255], 0.25],
  ["color(srgb 1.2 -0.1 none)", [255, 0, 0], 1],
])("%s is understood", (computedColour, colour, alpha) => {
  expect(layerOf(computedColour)).toEqual({ colour, alpha });
});

test.each(["", "canvastext", "oklch(0.5 0.1 200)", "rgb(a, b, c)"])("%j is left to the browser", (value) => {
  expect(layerOf(value)).toBeUndefined();
});

test("font, text, background and links of the page are taken, in whatever notation, through layers and shadow roots", async () => {
  style("main a { color: rgb(120 0 90) } ");
  const widget = await inside(
    "background: oklch(0.97 0.03 90); color: hsl(0 60% 20%); font-family: Georgia, serif",
  );
  widget.innerHTML = '<a href="/">Join a community</a>';
  widget.parentElement?.setAttribute("data-changed", "");
  const root = computed(widget, ".root");
  expect(root.fontFamily).toBe("Georgia, serif");
  expect(rgb(root.color)).toEqual([82, 20, 20]);
  await soon(() => expect(rgb(computed(widget, ".name a").color)).toEqual([120, 0, 90]));
  const shade = document.createElement("div");
  shade.style.background = "rgb(0 0 0 / 50%)";
  const place = document.createElement("div");
  document.body.append(shade);
  shade.append(place);
  place.attachShadow({ mode: "open" }).append(widget);
  // Half of black on white; browsers differ in how they round.
  await soon(() => expect([127, 128]).toContain(rgb(computed(widget, ".root").backgroundColor)[0]));
});

const pages: readonly [name: string, css: string][] = [
  ["black on black", "background: black; color: black"],
  ["middle grey", "background: #767676; color: #999"],
  ["a brand's yellow", "background: #ffd400; color: #fff"],
];

test("on any page the list, a community, a form with errors and a start can be read", async () => {
  style("main { --community-action: #ffd400 } main a { color: #41b6e6 }");
  for (const [name, css] of pages) {
    const widget = await inside(css);
    await readable(widget, `${name}: list`);
    await openForm(widget);
    all(widget, ".opened button[type=submit]")[0]?.click();
    await find(widget, "#summary");
    await readable(widget, `${name}: form`);
    widget.close();
    await answerQuestions(widget);
    await readable(widget, `${name}: start`);
    widget.parentElement?.remove();
  }
});

test("a page that changes its theme is followed, and no longer once the widget is gone", async () => {
  style("main { background: #fff; color: #000 } .night main { background: #101418; color: #eee }");
  const widget = await inside("");
  const paper = (): Rgb => rgb(computed(widget, ".root").backgroundColor);
  expect([paper(), computed(widget, ".root").colorScheme]).toEqual([[255, 255, 255], "light"]);
  document.documentElement.className = "night";
  await soon(() => expect(paper()).toEqual([16, 20, 24]));
  expect(computed(widget, ".root").colorScheme).toBe("dark");
  await accessible(widget);
  const box = widget.parentElement;
  widget.remove();
  document.documentElement.className = "";
  await new Promise((resolve) => setTimeout(resolve, 250));
  box?.append(widget);
  await soon(() => expect(paper()).toEqual([255, 255, 255]));
  widget.theme = "dark";
  await soon(() => expect(paper()).toEqual([27, 36, 41]));
});

test("nothing is read of a page any more once its look is not wanted, or the widget is gone", async () => {
  const gone = await inside("background: #fff");
  gone.remove();
  const widget = await inside("background: #fff");
  widget.theme = "light";
  await widget.updateComplete;
  let reads = 0;
  const usual = getComputedStyle;
  window.getComputedStyle = (...asked) => {
    reads += 1;
    return usual(...asked);
  };
  try {
    document.documentElement.className = "night";
    await new Promise((resolve) => setTimeout(resolve, 250));
  } finally {
    window.getComputedStyle = usual;
  }
  expect(reads).toBe(0);
});

test("the lists of lessons and gatherings look like the page as well", async () => {
  reach(new FakeApi());
  document.body.style.cssText = "background: #202020; color: #333; font-family: Georgia";
  for (const tag of ["community-lessons", "community-gatherings"] as const) {
    const list = document.createElement(tag);
    Object.assign(list, { base: "https://system.test", theme: "inherit", density: "compact" });
    document.body.append(list);
    await soon(() => expect(list.shadowRoot?.querySelectorAll("li.entry")).toHaveLength(3));
    expect(rgb(computed(list, ".root").backgroundColor)).toEqual([32, 32, 32]);
    expect(computed(list, ".root").padding).toBe("12px");
    await readable(list, tag);
  }
});

test("the custom properties reach what they are named for, and nothing else of the page does", async () => {
  style(`join-community {
    --community-font: Georgia; --community-paper: rgb(255 250 240); --community-ink: rgb(50 20 0);
    --community-link: rgb(120 0 90); --community-action: rgb(90 0 120); --community-radius: 0px;
    --paper: red; font-size: 40px; letter-spacing: 9px }`);
  const widget = await inside("", { theme: "light" });
  const { fontFamily, backgroundColor, color, letterSpacing } = computed(widget, ".root");
  expect([fontFamily, backgroundColor, color, letterSpacing]).toEqual([
    "Georgia",
    "rgb(255, 250, 240)",
    "rgb(50, 20, 0)",
    "normal",
  ]);
  expect(computed(widget, ".name a").color).toBe("rgb(120, 0, 90)");
  expect(computed(widget, "#query").borderRadius).toBe("0px");
  (await find(widget, ".name a")).click();
  await soon(() => expect(computed(widget, ".opened .button").backgroundColor).toBe("rgb(90, 0, 120)"));
});

test("in the compact look whatever can be pressed is at least 36 px high, and errors are where they belong", async () => {
  const widget = await inside("width: 300px", { theme: "light", density: "compact" });
  const low = (): string[] =>
    all(widget, "button, input:not([type=checkbox]), select")
      .filter(({ offsetHeight }) => offsetHeight > 0 && offsetHeight < 36)
      .map(({ outerHTML }) => outerHTML);
  expect(low()).toEqual([]);
  await accessible(widget);
  await openForm(widget);
  await fill(widget, { email: "" });
  all(widget, ".opened button[type=submit]")[0]?.click();
  await find(widget, "#email-error");
  expect(low()).toEqual([]);
  expect(all(widget, ".root")[0]?.scrollWidth).toBeLessThanOrEqual(300);
  await accessible(widget);
});
