import type { SearchRecord } from "@boundaryless/core/projection";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { because } from "../../packages/core/src/community/because.ts";
import { find } from "../../packages/core/src/community/find.ts";
import { highlightOf } from "../../packages/core/src/community/highlight.ts";
import { nearTo } from "../../packages/core/src/community/match.ts";
import { type Index, isOpenEntry, newIndex, take } from "../../packages/core/src/community/search.ts";
import { cardOfEntry } from "../../packages/core/src/community/wire.ts";
import { later, laterProblems, problems, queries } from "../relevance/queries.ts";
import { syntheticEntries } from "./communities.ts";

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
const heapMegabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

const millisecondsOf = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
  readonly asked: number;
}

const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0, asked: times.length };
};

const ask = (texts: readonly string[], answer: (text: string) => unknown): Spread => {
  // Warm first, then for the record.
  for (const text of texts.slice(0, 300)) answer(text);
  return spreadOf(texts.map((text) => millisecondsOf(() => answer(text))));
};

/** Every text on the way to what somebody types. */
const keystrokes = (typed: readonly string[]): string[] =>
  typed.flatMap((text) => Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1)));

export interface SearchFigures {
  readonly communities: number;
  readonly search: Spread;
  readonly matches: Spread;
  readonly buildMilliseconds: number;
  readonly megabytes: number;
  readonly bytes: number;
  readonly renameMilliseconds: number;
  readonly joinMilliseconds: number;
}

// What the operations do once they have the index.
const searchesIn = (index: Index) => (typed: string) => {
  const finds = find(index, typed, isOpenEntry).slice(0, 20);
  return finds.map((each) => [cardOfEntry(each.entry), highlightOf(each)]);
};
const matchesIn = (index: Index) => (text: string) =>
  nearTo(index, text, 5).map((each) => [cardOfEntry(each.entry), because(index, each)]);

/** Changes a hundred entries, and takes them in as a refresh does. */
const changesIn = (index: Index, change: (entry: SearchRecord) => SearchRecord): number => {
  const changed = [...index.entries.values()].slice(0, 100).map(change);
  return millisecondsOf(() => {
    for (const entry of changed) take(index, entry);
  });
};

const renamed = (entry: SearchRecord): SearchRecord => ({
  ...entry,
  community: { ...entry.community, name: `${entry.community.name}, renamed` },
});

/** Builds an index of so many communities and measures what it costs in the process. */
export const measureSearch = (communities: number): SearchFigures => {
  const entries = syntheticEntries(communities);
  const index = newIndex();
  const before = heapMegabytes();
  const buildMilliseconds = millisecondsOf(() => {
    for (const entry of entries) take(index, entry);
  });
  const megabytes = heapMegabytes() - before;
  const typed = keystrokes([...queries, ...later].map(([text]) => text));
  const said = [...problems, ...laterProblems].map(([text]) => text);
  const goals = entries.filter((_, number) => number % Math.ceil(communities / 200) === 0);
  const texts = goals.map(({ community }) => `${community.problem} ${community.difference}`);
  return {
    communities,
    search: ask(typed, searchesIn(index)),
    matches: ask([...said, ...texts], matchesIn(index)),
    buildMilliseconds,
    megabytes,
    bytes: JSON.stringify(entries).length,
    renameMilliseconds: changesIn(index, renamed),
    joinMilliseconds: changesIn(index, (entry) => ({ ...entry, people: entry.people + 1 })),
  };
};

const spread = ({ median, p99, most, asked }: Spread): string =>
  `${median.toFixed(1)} / ${p99.toFixed(1)} / ${most.toFixed(1)} ms (${asked})`;

// Half a unit for each 4 KB that a Query reads eventually consistently.
const units = (bytes: number): number => Math.ceil(bytes / 8192);

const rows: readonly [string, (each: SearchFigures) => string][] = [
  ["search while typing, median / p99 / most (asked)", (each) => spread(each.search)],
  ["matches, median / p99 / most (asked)", (each) => spread(each.matches)],
  ["building the index", (each) => `${(each.buildMilliseconds / 1000).toFixed(1)} s`],
  ["memory of the index, without the entries", (each) => `${each.megabytes.toFixed(0)} MB`],
  [
    "entries, and RRU of reading them once",
    (each) => `${(each.bytes / 1e6).toFixed(1)} MB, ${units(each.bytes)}`,
  ],
  ["taking in 100 renamed communities", (each) => `${each.renameMilliseconds.toFixed(0)} ms`],
  ["taking in 100 joins", (each) => `${each.joinMilliseconds.toFixed(1)} ms`],
];

/** The figures as a Markdown table. */
export const searchTable = (all: readonly SearchFigures[]): string =>
  [
    `| | ${all.map(({ communities }) => `${communities.toLocaleString("en-GB")} communities`).join(" | ")} |`,
    `|---|${all.map(() => "---").join("|")}|`,
    ...rows.map(([what, figure]) => `| ${what} | ${all.map(figure).join(" | ")} |`),
  ].join("\n");
