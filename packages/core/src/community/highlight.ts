import type { Highlight } from "@boundaryless/contract";
import { termsOf } from "../vocabulary/index.ts";
import { goalOf } from "./community.ts";
import type { Find } from "./find.ts";

type Spans = Highlight["name"];

/** Where these terms stand in a text, one span for what touches or overlaps. */
export const spansIn = (text: string, terms: ReadonlySet<string>): Spans => {
  const spans: Spans = [];
  const found = termsOf(text).filter(({ term }) => terms.has(term));
  for (const { start, end } of found.sort((one, other) => one.start - other.start)) {
    const last = spans.at(-1);
    if (last && start <= (last[1] ?? 0)) last[1] = Math.max(end, last[1] ?? 0);
    else spans.push([start, end]);
  }
  return spans;
};

/** Where what was typed stands in the card of a community that was found. */
export const highlightOf = ({ entry, hits }: Find): Highlight => {
  const terms = new Set(hits.flatMap(({ fields }) => Object.keys(fields)));
  return { name: spansIn(entry.community.name, terms), goal: spansIn(goalOf(entry.community), terms) };
};
