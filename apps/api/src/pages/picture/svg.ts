import { plain } from "../feeds/plain.ts";
import { linesOf, widthOf } from "./lines.ts";

/** What a picture shows, in the order it is read. */
export interface Picture {
  /** What the whole of it says, for those who do not see it. */
  readonly label: string;
  readonly language: string;
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  /** Facts in a row, such as how many people. */
  readonly facts: readonly string[];
  readonly ask: string;
  /** Where it leads, as it is typed. */
  readonly address: string;
}

/** The measures that previews of links are made for. */
export const pictureSize = { width: 1200, height: 630 } as const;

const margin = 72;
const inner = pictureSize.width - 2 * margin;
const letters = "system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif";
// Marks that turn the direction of what follows could turn what is not theirs.
const turning = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const clean = (text: string): string => plain(text).replace(turning, "").replace(/\s+/gu, " ").trim();

const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

const rightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);

interface Style {
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly lines?: number;
}

const lead = 1.22;

/** Text in lines from a place downwards. @returns it, and where the next may stand */
const block = (written: string, { y, size, fill, bold = false, lines = 1 }: Style): [string, number] => {
  const text = clean(written);
  const turned = rightToLeft(text);
  const x = turned ? pictureSize.width - margin : margin;
  const spans = linesOf(text, bold ? size * 1.06 : size, inner, lines).map(
    (line, at) => `<tspan x="${x}" y="${Math.round(y + size + at * size * lead)}">${escape(line)}</tspan>`,
  );
  const weight = bold ? ` font-weight="700"` : "";
  const direction = turned ? ` direction="rtl"` : "";
  const drawn = `<text font-size="${size}" fill="${fill}"${weight}${direction}>${spans.join("")}</text>`;
  return [drawn, y + spans.length * size * lead];
};

const mark = `<g transform="translate(${pictureSize.width - margin - 72} 44) scale(3)" fill="none" stroke="#fff" stroke-width="1.6"><circle cx="8.4" cy="8.8" r="5.9"/><circle cx="15.6" cy="8.8" r="5.9"/><circle cx="12" cy="15.2" r="5.9"/></g>`;

/** A picture as an SVG document, with nothing in it that runs, links or loads. */
export const svgOf = ({ label, language, kicker, title, text, facts, ask, address }: Picture): string => {
  const { width, height } = pictureSize;
  const blue = "#005eb8";
  const [head] = block(kicker, { y: 60, size: 34, fill: "#fff", bold: true });
  const [name, below] = block(title, { y: 164, size: 56, fill: "#212b32", bold: true, lines: 2 });
  const [goal] = block(text, { y: below + 10, size: 32, fill: "#212b32", lines: 3 });
  const [row] = block(facts.join("  ·  "), { y: 452, size: 28, fill: "#4c6272" });
  const [way] = block(ask, { y: 500, size: 28, fill: "#4c6272" });
  // An address that is cut off leads nowhere: a long one is written smaller.
  const size = Math.min(32, Math.floor(inner / (widthOf(address) * 1.08)));
  const [where] = block(address, { y: 550, size, fill: blue, bold: true });
  const said = escape(clean(label));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" xml:lang="${language}" font-family="${letters}" aria-label="${said}"><title>${said}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/><rect width="${width}" height="140" fill="${blue}"/>`,
    mark,
    `<rect y="${height - 12}" width="${width}" height="12" fill="${blue}"/>`,
    head,
    name,
    goal,
    row,
    way,
    where,
    "</svg>",
  ].join("");
};
