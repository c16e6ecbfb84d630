import {
  black,
  contrast,
  furthest,
  leastContrast,
  legible,
  luminance,
  mix,
  moved,
  white,
  type Rgb,
} from "./colour.ts";

/** What is taken from the page: its background, its text, its links, and the colour of buttons. */
export interface Taken {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly link: Rgb;
  readonly action: Rgb;
}

/** Every colour of ours that depends on the page, by the name it has in the style sheets. */
export interface Palette extends Taken {
  readonly ground: Rgb;
  readonly quiet: Rgb;
  readonly soft: Rgb;
  readonly line: Rgb;
  readonly edge: Rgb;
  readonly wrong: Rgb;
  readonly "action-ink": Rgb;
}

/** Contrast that WCAG 2.2 AA asks of text (1.4.3) and of what controls and signs are told by (1.4.11). */
export const textRatio = 4.5;
export const signRatio = 3;

const errorOnLight: Rgb = [213, 40, 27];
const errorOnDark: Rgb = [255, 154, 141];
/** As much darker as a button gets under the pointer, see `.button:hover`. */
export const hoverShare = 0.2;

/** Whether form controls, scroll bars and the like should be those for dark pages. */
export const isDark = (paper: Rgb): boolean => luminance(paper) < 0.18;

// Surfaces a little away from the paper, on the side of the text; on the other where the paper, a middle grey, leaves
// no room for that.
const tinted = (paper: Rgb, ink: Rgb, share: number): Rgb => {
  const tint = mix(paper, ink, share);
  const furthestOfPaper = furthest([paper]);
  return contrast(furthestOfPaper, tint) >= textRatio
    ? tint
    : mix(paper, furthestOfPaper === white ? black : white, share);
};

/** The button and its text: white text where the button can be dark enough for it, black text otherwise. */
const actionOf = (wanted: Rgb, surfaces: readonly Rgb[]): { action: Rgb; "action-ink": Rgb } => {
  const stands = (tried: Rgb): boolean => leastContrast(tried, surfaces) >= signRatio;
  const carries = (tried: Rgb): boolean => stands(tried) && contrast(tried, white) >= textRatio;
  const darker = moved(wanted, black, carries);
  if (carries(darker)) return { action: darker, "action-ink": white };
  const readable = (tried: Rgb): boolean => contrast(black, mix(tried, black, hoverShare)) >= textRatio;
  return { action: moved(wanted, white, (tried) => stands(tried) && readable(tried)), "action-ink": black };
};

/**
 * All our colours out of those of the page. Whatever is text has 4.5 : 1 on every surface it may stand on, whatever is a
 * sign or the edge of a control 3 : 1; colours that have less are made lighter or darker until they do.
 */
export const paletteOf = ({ paper, ink: given, link, action }: Taken): Palette => {
  const first = legible(given, [paper], textRatio);
  const ground = tinted(paper, first, 0.06);
  const quiet = tinted(paper, first, 0.12);
  const surfaces = [paper, ground, quiet];
  const text = (colour: Rgb): Rgb => legible(colour, surfaces, textRatio);
  const ink = text(given);
  return {
    paper,
    ground,
    quiet,
    ink,
    soft: text(mix(ink, paper, 0.25)),
    line: mix(paper, ink, 0.2),
    edge: legible(mix(ink, paper, 0.4), surfaces, signRatio),
    link: text(link),
    wrong: text(isDark(paper) ? errorOnDark : errorOnLight),
    ...actionOf(action, [paper, ground]),
  };
};
