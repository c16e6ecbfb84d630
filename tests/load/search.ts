import type { SearchRecord } from "@boundaryless/core/projection";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { because } from "../../packages/core/src/community/because.ts";
import { find } from "../../packages/core/src/community/find.ts";
import { highlightOf } from "../../packages/core/src/community/highlight.ts";
import { inLesson } from "../../packages/core/src/community/in-lesson.ts";
import { nearTo } from "../../packages/core/src/community/near.ts";
import { type Index, isOpenEntry, newIndex, take } from "../../packages/core/src/community/search.ts";
import { cardOfEntry } from "../../packages/core/src/community/wire.ts";
import { answered, inLessons, later, laterProblems, problems, queries } from "../relevance/queries.ts";
import { syntheticEntries, syntheticLessons } from "./communities.ts";

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
const heapMegabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** What something took by the clock, and of that by this thread: the rest is what else the machine did. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

const millisecondsOf = (run: () => unknown): Took => {
  const before = process.threadCpuUsage();
  const start = performance.now();
  run();
  const clock = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
};

interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
  /** By the processor's time, which some machines count in steps of 4 ms. */
  readonly processorP99: number;
  readonly asked: number;
}

const at = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

const spreadOf = (times: readonly Took[]): Spread => {
  const clock = times.map((each) => each.clock);
  const processorP99 = at(
    times.map((each) => each.processor),
    0.99,
  );
  return {
    median: at(clock, 0.5),
    p99: at(clock, 0.99),
    most: at(clock, 1),
    processorP99,
    asked: times.length,
  };
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
  /** How many of each. */
  readonly lessons: number;
  readonly search: Spread;
  readonly matches: Spread;
  readonly buildMilliseconds: number;
  readonly megabytes: number;
  readonly bytes: number;
  readonly renameMilliseconds: number;
  readonly joinMilliseconds: number;
  readonly lessonMilliseconds: number;
}

// What the operations do once they have the index.
const searchesIn = (index: Index) => (typed: string) => {
  const finds = find(index, typed, isOpenEntry).slice(0, 20);
  return finds.map((each) => [cardOfEntry(each.entry, new Date()), highlightOf(each), inLesson(index, each)]);
};
const matchesIn = (index: Index) => (text: string) =>
  nearTo(index, text, 5).map((each) => [
    cardOfEntry(each.entry, new Date()),
    because(index, each),
    inLesson(index, each),
  ]);

/** Changes a hundred entries, and takes them in as a refresh does. */
const changesIn = (index: Index, change: (entry: SearchRecord) => SearchRecord): number => {
  const changed = [...index.entries.values()].slice(0, 100).map(change);
  return millisecondsOf(() => {
    for (const entry of changed) take(index, entry);
  }).clock;
};

const renamed = (entry: SearchRecord): SearchRecord => ({
  ...entry,
  community: { ...entry.community, name: `${entry.community.name}, renamed` },
});

/** A hundred communities share one more lesson each. */
const lessonsIn = (index: Index): number => {
  const changed = [...index.lessons.values()].slice(0, 100).map((record) => {
    const lessonId = `${record.slug}-new`;
    const lessons = [{ lessonId, title: "What the walrus did", words: "walrus, tusks" }, ...record.lessons];
    return { ...record, lessons };
  });
  return millisecondsOf(() => {
    for (const words of changed) take(index, words);
  }).clock;
};

/** Builds an index of so many communities with so many lessons each, and measures what it costs in the process. */
export const measureSearch = (communities: number, lessons: number): SearchFigures => {
  const entries = syntheticEntries(communities);
  const words = lessons === 0 ? [] : syntheticLessons(entries, lessons);
  const index = newIndex();
  const before = heapMegabytes();
  const { clock: buildMilliseconds } = millisecondsOf(() => {
    for (const entry of [...entries, ...words]) take(index, entry);
  });
  const megabytes = heapMegabytes() - before;
  const typed = keystrokes([...queries, ...later, ...inLessons].map(([text]) => text));
  const said = [...problems, ...laterProblems, ...answered].map(([text]) => text);
  const goals = entries.filter((_, number) => number % Math.ceil(communities / 200) === 0);
  const texts = goals.map(({ community }) => `${community.problem} ${community.difference}`);
  return {
    communities,
    lessons,
    search: ask(typed, searchesIn(index)),
    matches: ask([...said, ...texts], matchesIn(index)),
    buildMilliseconds,
    megabytes,
    bytes: JSON.stringify([...entries, ...words]).length,
    renameMilliseconds: changesIn(index, renamed),
    joinMilliseconds: changesIn(index, (entry) => ({ ...entry, people: entry.people + 1 })),
    lessonMilliseconds: lessonsIn(index),
  };
};

const spread = ({ median, p99, most, processorP99, asked }: Spread): string =>
  `${[median, p99, most, processorP99].map((each) => each.toFixed(1)).join(" / ")} ms (${asked})`;

// Half a unit for each 4 KB that a Query reads eventually consistently.
const units = (bytes: number): number => Math.ceil(bytes / 8192);

const rows: readonly [string, (each: SearchFigures) => string][] = [
  ["search while typing, median / p99 / most / p99 of the processor (asked)", (each) => spread(each.search)],
  ["matches, median / p99 / most / p99 of the processor (asked)", (each) => spread(each.matches)],
  ["building the index", (each) => `${(each.buildMilliseconds / 1000).toFixed(1)} s`],
  ["memory of the index, without the entries", (each) => `${each.megabytes.toFixed(0)} MB`],
  [
    "entries, and RRU of reading them once",
    (each) => `${(each.bytes / 1e6).toFixed(1)} MB, ${units(each.bytes)}`,
  ],
  ["taking in 100 renamed communities", (each) => `${each.renameMilliseconds.toFixed(0)} ms`],
  ["taking in 100 lessons", (each) => (each.lessons === 0 ? "" : `${each.lessonMilliseconds.toFixed(0)} ms`)],
  ["taking in 100 joins", (each) => `${each.joinMilliseconds.toFixed(1)} ms`],
];

/** The figures as a Markdown table. */
export const searchTable = (all: readonly SearchFigures[]): string =>
  [
    `| | ${all.map(({ communities, lessons }) => `${communities.toLocaleString("en-GB")} communities${lessons === 0 ? "" : `, ${lessons} lessons each`}`).join(" | ")} |`,
    `|---|${all.map(() => "---").join("|")}|`,
    ...rows.map(([what, figure]) => `| ${what} | ${all.map(figure).join(" | ")} |`),
  ].join("\n");
