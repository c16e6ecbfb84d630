import { layerOf, mix, white, type Layer, type Rgb } from "./colour.ts";
import type { Taken } from "./palette.ts";

/** No page nests deeper where somebody reads; a bound for those that do. */
const mostAround = 200;

/** What is around an element as it is painted, nearest first: through slots and shadow roots. */
export const around = (element: Element): Element[] => {
  const found: Element[] = [];
  let at: Element | null = element;
  while (at && found.length < mostAround) {
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    if (at) found.push(at);
  }
  return found;
};

/**
 * Has the browser compute colours inside an element's shadow root, for as long as `use` runs: whatever notation a page
 * has, `oklch()`, `color-mix()` or `Canvas`, comes out as red, green and blue.
 */
const computing = <T>(root: ShadowRoot, use: (compute: (colour: string) => Layer | undefined) => T): T => {
  const probe = document.createElement("i");
  probe.hidden = true;
  root.append(probe);
  try {
    probe.style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
    return use((colour) => {
      probe.style.color = "";
      probe.style.color = colour;
      if (!probe.style.color) return undefined;
      // A mix of a colour with itself is that colour, in the notation of the mix.
      probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
      return layerOf(getComputedStyle(probe).color);
    });
  } finally {
    probe.remove();
  }
};

/** The link that stands inside the element for readers without JavaScript, or else the nearest one around it. */
const linkNear = (element: Element, near: readonly Element[]): Element | null => {
  const own = element.querySelector(":scope > a[href]:not([slot])");
  if (own) return own;
  for (const each of near) {
    const link = each.querySelector("a[href]:not([class], nav a, header a, footer a)");
    if (link) return link;
  }
  return null;
};

/** The colour of links; what is in no slot has no style until it is shown, so it gets one for a moment. */
const linkColour = (element: Element, root: ShadowRoot, near: readonly Element[]): string | undefined => {
  const link = linkNear(element, near);
  if (!link) return undefined;
  const slot = document.createElement("slot");
  slot.hidden = true;
  root.append(slot);
  const { color } = getComputedStyle(link);
  slot.remove();
  return color || undefined;
};

const painted = (layers: readonly Layer[], canvas: Rgb): Rgb => {
  const opaque = layers.findIndex(({ alpha }) => alpha === 1);
  const above = opaque < 0 ? layers : layers.slice(0, opaque);
  const ground = layers[opaque]?.colour ?? canvas;
  return above.reduceRight((below, { colour, alpha }) => mix(below, colour, alpha), ground);
};

/** What the page looks like where the element stands. */
export interface Page extends Taken {
  readonly font: string;
}

/**
 * Reads font, text, background and links of the page where the element stands. The background is the first that lets
 * nothing through, with whatever lies above it; pictures are not looked at. A custom property of ours that the page sets
 * goes before what is read.
 */
export const readPage = (element: HTMLElement, root: ShadowRoot): Page => {
  const near = around(element);
  const own = getComputedStyle(element);
  const parent = getComputedStyle(near[0] ?? element);
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  return computing(root, (compute) => {
    const said = (name: string): Rgb | undefined => {
      const value = own.getPropertyValue(`--community-${name}`).trim();
      return value ? compute(value)?.colour : undefined;
    };
    const canvas = compute("Canvas")?.colour ?? white;
    const layers = near.flatMap((each) => compute(getComputedStyle(each).backgroundColor) ?? []);
    const link = linkColour(element, root, near);
    return {
      font: own.getPropertyValue("--community-font").trim() || parent.fontFamily,
      paper: said("paper") ?? painted(layers, canvas),
      ink: said("ink") ?? compute(parent.color)?.colour ?? [33, 43, 50],
      link: said("link") ?? compute(link ?? "")?.colour ?? (dark ? [147, 201, 247] : [0, 94, 184]),
      action: said("action") ?? [0, 127, 59],
    };
  });
};
