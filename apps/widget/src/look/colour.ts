/** Red, green and blue, 0 to 255, whole numbers. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const white: Rgb = [255, 255, 255];
export const black: Rgb = [0, 0, 0];

/** A colour as it was computed: how much of it covers what lies below, 0 to 1. */
export interface Layer {
  readonly colour: Rgb;
  readonly alpha: number;
}

/**
 * Reads a computed colour, `rgb(0 94 184 / 50%)`, `rgba(0, 94, 184, .5)` or `color(srgb 0 0.37 0.72 / 0.5)`.
 * Undefined for anything else: whoever asks has the browser turn other notations into one of these first.
 */
export const layerOf = (computed: string): Layer | undefined => {
  const [, notation, inner = ""] = /^(rgba?|color)\(\s*(?:srgb\s)?(.*)\)$/.exec(computed.trim()) ?? [];
  const parts = inner.split(/[\s,/]+/).filter(Boolean);
  if (!notation || parts.length < 3) return undefined;
  const whole = notation === "color" ? 1 : 255;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map((part, place) => {
    const scale = part.endsWith("%") ? (place === 3 ? 1 : whole) / 100 : 1;
    return part === "none" ? 0 : parseFloat(part) * scale;
  });
  const channels = [red, green, blue].map((each) => rounded((each / whole) * 255));
  const [r = 0, g = 0, b = 0] = channels;
  if ([...channels, alpha].some(Number.isNaN)) return undefined;
  return { colour: [r, g, b], alpha: Math.min(Math.max(alpha, 0), 1) };
};

const rounded = (channel: number): number => Math.round(Math.min(Math.max(channel, 0), 255));

/** So much of the way from one colour to another: 0 is the first, 1 the second. */
export const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const between = (place: 0 | 1 | 2): number => rounded(from[place] + (to[place] - from[place]) * share);
  return [between(0), between(1), between(2)];
};

/**
 * Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** The colour itself where it holds, else the first that does on the way to another; that other where none does. */
export const moved = (colour: Rgb, towards: Rgb, holds: (colour: Rgb) => boolean): Rgb => {
  if (holds(colour)) return colour;
  let [fails, works] = [0, 1];
  // Ten halvings are finer than the 255 steps of a channel.
  for (let round = 0; round < 10; round += 1) {
    const middle = (fails + works) / 2;
    if (holds(mix(colour, towards, middle))) works = middle;
    else fails = middle;
  }
  return mix(colour, towards, works);
};

/** The least contrast that a colour has with any of these. */
export const leastContrast = (colour: Rgb, surfaces: readonly Rgb[]): number =>
  Math.min(...surfaces.map((surface) => contrast(colour, surface)));

/** Black or white, whichever can be told better from all of these. */
export const furthest = (surfaces: readonly Rgb[]): Rgb =>
  leastContrast(white, surfaces) > leastContrast(black, surfaces) ? white : black;

/** The colour, lighter or darker by as much as it takes to have that contrast with each surface. */
export const legible = (colour: Rgb, surfaces: readonly Rgb[], ratio: number): Rgb =>
  moved(colour, furthest(surfaces), (tried) => leastContrast(tried, surfaces) >= ratio);

/** The colour as a style sheet has it. */
export const cssOf = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;
