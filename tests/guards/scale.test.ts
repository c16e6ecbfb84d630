import { describe, expect, test } from "vitest";
import { readKnown } from "@boundaryless/infra/src/cost/known.ts";
import { habits } from "@boundaryless/infra/src/cost/habits.ts";
import { stages } from "@boundaryless/infra/src/stages.ts";
import { mailPerSecond } from "@boundaryless/core";
import { viewsPerDraw } from "@boundaryless/core/start";
import { bulkShareOf } from "../../packages/core/src/outbox/rate.ts";
import { productFiles, read } from "./files.ts";

const flat = (path: string): string => read(path).replace(/\s+/g, " ");
const scale = flat("docs/scale.md");
const { measured, capacity } = readKnown();

/** The figures that stand in the page where a sentence of it has `(…)`. */
const said = (sentence: RegExp, page = scale): number[] => {
  const [, ...figures] = sentence.exec(page) ?? [];
  expect(figures.length, sentence.source).toBeGreaterThan(0);
  return figures.map((figure) => Number(figure.replaceAll(",", "")));
};

const number = String.raw`([\d.,]*\d)`;
const like = (words: string): RegExp => new RegExp(words.replaceAll("#", number));

/** A page of round figures is true to a fifth. */
const holds = (words: string, ...expected: number[]): void => {
  const found = said(like(words));
  expect(found, words).toHaveLength(expected.length);
  expected.forEach((value, at) => {
    expect(found[at], words).toBeGreaterThan(value * 0.8);
    expect(found[at], words).toBeLessThan(value * 1.2);
  });
};

// Lambda gives a whole processor at 1,769 MB; a call of the table waits four milliseconds besides (docs/cost.md).
const secondsIn = (megabytes: number, milliseconds: number, calls = 0): number =>
  ((milliseconds * 1769) / megabytes + calls * 4) / 1000;

describe("what docs/scale.md says of", () => {
  test("views is what CloudFront is told to keep, and what it is told to ask for each time", () => {
    holds("#\\ trusts pass on # a second", 2000, (2000 * habits.places) / measured.viewKeptSeconds);
    holds("keeps an answer # seconds for each trust", measured.viewKeptSeconds);
    holds(
      "# trusts at three places ask us for # a second",
      220,
      (220 * habits.places) / measured.viewKeptSeconds,
    );
    holds("counted for # more at the worst moment", 175 / viewsPerDraw);
  });

  test("joins and the stream is what was measured", () => {
    const { milliseconds, calls } = measured.work.project;
    const { write } = capacity("confirm a join, new person");
    // Of what counting writes, four units are not in the partition of the community (docs/capacity.md).
    const counting = capacity("count a join, people of 220 trusts are there").write - 4;
    holds("# WRU a confirmation and # to count it", write, counting);
    holds("# a second: a partition takes 1,000 WRU", 1000 / (write + counting));
    holds("on one partition, and # more for its counts", 28 * counting);
    holds("near the # a second of one shard", 1 / secondsIn(512, milliseconds, calls));
    holds("# ms of processor and # calls for a join", milliseconds, calls);
    holds("# joins a second in 512 MB", 1 / secondsIn(512, milliseconds, calls));
    holds("28 a second, # WRU a second on one partition", 28 * write);
  });

  test("search is what docs/search.md measured", () => {
    const column = (row: string): number[] =>
      said(new RegExp(`\\| ${row} \\|(?:[^|]*\\|){2} (?:[\\d.]+ / )?${number}`), flat("docs/search.md"));
    holds("three lessons each: # MB", ...column("memory of the index, without the entries"));
    holds("three lessons each: [\\d]+ MB, # s to build", ...column("building the index"));
    holds("to build, p99 # ms", ...column("search while typing, median / p99 / most"));
    holds("\\(# RRU, less than", ...column("reading them once, by their size"));
  });

  test("digests is what docs/capacity.md measured, what the mail service grants and what a run looks at", () => {
    const [oweLeast, oweMost] = said(like("\\| owe \\| # to # s"), flat("docs/capacity.md"));
    const send = said(like("\\| send \\| # to # s \\| # to # s"), flat("docs/capacity.md"));
    const [sendLeast, sendMost, least, most] = send.map(Number);
    holds("owed in # to # s,", Number(oweLeast), Number(oweMost));
    holds("sent in # to # s", Number(sendLeast), Number(sendMost));
    holds("# letters a second as SES begins", bulkShareOf(mailPerSecond));
    const perSecond = 1 / secondsIn(512, (Number(least) + Number(most)) / 2 / 10);
    holds("; # a second and # memberships an hour in 512 MB", perSecond, 5000 * 60);
    holds("# a second in 512 MB: # hours", perSecond, 660_000 / (perSecond * 0.75) / 3600);
    const granted = (rate: number): number => 660_000 / bulkShareOf((rate * 2) / 3) / 3600;
    holds("they take # hours, with 200 a second # hours", granted(14), granted(200));
    holds("A run looks at # memberships", 5000);
    expect(read("packages/core/src/digest/send.ts")).toContain("most = 5000");
    expect(read("apps/stream/src/consume.ts")).toContain("sendingSeconds = 45;");
    expect(read("packages/core/src/outbox/deliver.ts")).toContain("atOnce = 8;");
  });

  test("what people leave behind is what was measured", () => {
    const each = measured.sizes.memberRows + habits.bytesWrittenByMember;
    holds("in one community are some # KB", measured.sizes.memberRows / 1000);
    holds("what they write some # KB: # GB", habits.bytesWrittenByMember / 1000, each / 1000);
  });

  test("prod is what the stage declares", () => {
    const { limits, firewall } = stages.prod;
    holds("`requestsPerSecond` \\(#\\)", limits.requestsPerSecond);
    holds("`reservedConcurrency` \\(#\\)", limits.reservedConcurrency.http ?? 0);
    holds("# writes in five minutes from one address", firewall?.writesPerFiveMinutes ?? 0);
  });
});

interface Hot {
  readonly name: string;
  /** The files that the page says would have to be changed; none where nothing has to be done. */
  readonly stores: readonly string[];
}

// `| `NAME`, `NAME` | … | what then, in `noun/store.ts` |`
const hot = [...read("docs/scale.md").matchAll(/^\| (`[A-Z].*?`) +\|.*\|([^|]*)\|$/gm)].flatMap(
  ([, names = "", then = ""]): Hot[] => {
    const stores = [...then.matchAll(/`(\w+\/store\.ts)`/g)].map(([, file]) => `packages/core/src/${file}`);
    return [...names.matchAll(/`([A-Z]+(?:#[a-z]+)?)`/g)].map(([, name = ""]) => ({ name, stores }));
  },
);

test("each partition that may grow too hot is written by the stores that the page names, and no others", () => {
  expect(hot.map(({ name }) => name)).toEqual([
    "OUTBOX#unsent",
    "ACTIVITY#day",
    "SEARCH",
    "CARDS#open",
    "AUDIT#day",
  ]);
  for (const { name, stores } of hot) {
    // `#day` stands for a day.
    const text = name.endsWith("#day") ? `\`${name.replace("#day", "#\\$")}` : `"${name}"`;
    const written = new RegExp(`(gsi[12]pk:|const \\w+ =) ${text}`);
    const found = productFiles().filter((path) => written.test(read(path)));
    expect(found.length, name).toBeGreaterThan(0);
    if (stores.length > 0) expect(stores, name).toEqual(expect.arrayContaining(found));
    for (const path of found) expect(path, name).toMatch(/^packages\/core\/src\/\w+\/store\.ts$/);
  }
});

test("the seams of search are where the page says, and know no table", () => {
  const seam = read("packages/core/src/community/in-memory.ts");
  for (const name of ["find", "nearTo", "readIndex", "take"])
    expect(seam).toMatch(new RegExp(`\\b${name}\\b`));
  for (const file of ["find", "near", "match"])
    expect(read(`packages/core/src/community/${file}.ts`)).not.toMatch(/from "[^"]*store\.ts"/);
});
