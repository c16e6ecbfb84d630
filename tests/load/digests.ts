import { spawn } from "node:child_process";
import { readRound } from "../../packages/core/src/digest/store.ts";
import { emailOf, plantComment, plantCrowd } from "../../packages/core/test/crowd.ts";
import { type House, openHouse } from "../../packages/core/test/house.ts";
import { oweAll, sendAll } from "./digest-work.ts";

/** What one part of a run of digests takes. */
interface DigestCosts {
  readonly what: string;
  readonly seconds: number;
  /** Of this process; what the engine takes is not in it. */
  readonly cpuSeconds: number;
  /** Request units, for all of it. */
  readonly read: number;
  readonly write: number;
  /** How much more memory there was in use at the peak than before, what waits to be collected included. */
  readonly megabytes: number;
}

const communitiesOfEach = 3;
const commentsOfEach = 2;
const monday = new Date("2026-11-23T07:02:00Z");
const hour = 3600_000;

const measured = async (
  { table }: House,
  what: string,
  run: () => Promise<unknown>,
): Promise<DigestCosts> => {
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const looks = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { capacity } = await table.consumed(run);
  clearInterval(looks);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (peak - before) / 1_048_576;
  return { what, seconds, cpuSeconds: (user + system) / 1_000_000, ...capacity, megabytes };
};

const happens = async ({ table }: House, slugs: readonly string[]): Promise<void> => {
  for (let at = 0; at < slugs.length * commentsOfEach; at++)
    await plantComment(
      table,
      slugs[at % slugs.length] ?? "",
      { personId: "person_else", name: "Else" },
      `What we tried on ward ${at}, and what came of it after two weeks.`,
    );
};

const plant = async (house: House, people: number, communities: number): Promise<string[]> => {
  house.table.clock.now = new Date("2026-11-10T12:00:00Z");
  const slugs: string[] = [];
  for (let at = 0; at < communities; at++) slugs.push(await house.creates({ name: `Community ${at}` }));
  await plantCrowd(house.table, people, (index) =>
    Array.from({ length: communitiesOfEach }, (_, which) => slugs[(index + which * 37) % communities] ?? ""),
  );
  house.table.clock.now = new Date("2026-11-17T12:00:00Z");
  await happens(house, slugs);
  return slugs;
};

const must = (what: string, is: number, wanted: number): void => {
  if (is !== wanted) throw new Error(`${what}: ${is} instead of ${wanted}`);
};

/** Owes and sends the digests of a Monday, and shows that a second time nothing is owed and nothing sent. */
const wholeRound = async (house: House, people: number): Promise<DigestCosts[]> => {
  const { table } = house;
  table.clock.now = monday;
  let owed = 0;
  const owing = await measured(house, "owe", async () => (owed = await oweAll(table.ctx())));
  must("owed", owed, people);
  must("owed again", await oweAll(table.ctx()), 0);
  table.clock.now = new Date(monday.getTime() + hour);
  const told: string[] = [];
  const sending = await measured(house, "send", () => sendAll(table.ctx(), (to) => told.push(to)));
  must("told", told.length, people);
  must("different people told", new Set(told).size, people);
  must("told of the first", Number(told.includes(emailOf(0))), 1);
  must("sent again", await sendAll(table.ctx(), (to) => told.push(to)), 0);
  return [owing, sending];
};

/** Does the work in a process of its own and kills it, with no chance to clean up, once `isEnough` says so. */
const killed = async (house: House, what: "owe" | "send", isEnough: (lines: number) => Promise<boolean>) => {
  const { endpoint, tableName, clock } = house.table;
  const file = new URL("digest-work.ts", import.meta.url).pathname;
  const args = ["--import", "tsx", file, what, endpoint, tableName, clock.now.toISOString()];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("close", (_, signal) => resolve(signal)),
  );
  const lines = (): string[] => output.split("\n").slice(0, -1);
  while (child.exitCode === null && !(await isEnough(lines().length)))
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGKILL");
  if ((await ended) !== "SIGKILL") throw new Error(`to ${what} was over before it could be killed`);
  return lines();
};

/** The digests of the next Monday, with the process killed in the middle of both parts. @returns how many came twice */
const brokenRound = async (house: House, people: number, slugs: readonly string[]): Promise<number> => {
  const { table } = house;
  table.clock.now = new Date("2026-11-24T12:00:00Z");
  await happens(house, slugs);
  table.clock.now = new Date("2026-11-30T07:02:00Z");
  const half = Math.floor(people / 2);
  const owedSoFar = async () => (await readRound(table.db, "weekly"))?.owed ?? 0;
  await killed(house, "owe", async () => (await owedSoFar()) >= half);
  await oweAll(table.ctx());
  table.clock.now = new Date(table.clock.now.getTime() + hour);
  const told = await killed(house, "send", (lines) => Promise.resolve(lines >= half));
  await sendAll(table.ctx(), (to) => told.push(to));
  // What was under way is taken over once its lease has lapsed.
  table.clock.now = new Date(table.clock.now.getTime() + hour);
  await sendAll(table.ctx(), (to) => told.push(to));
  must("different people told in spite of the kill", new Set(told).size, people);
  return told.length - people;
};

/** What was measured, and what became of a round whose process was killed. */
export interface Digests {
  readonly costs: readonly DigestCosts[];
  readonly plantSeconds: number;
  /** How many had an e-mail twice, as it was under way in the process that was killed. */
  readonly twice: number;
}

/** Measures the digests of a Monday on the engine of the tests: owing them, and reading, writing and handing them over. */
export const measureDigests = async (people: number, communities: number): Promise<Digests> => {
  // Nothing here follows the stream.
  const house = await openHouse();
  try {
    const start = performance.now();
    const slugs = await plant(house, people, communities);
    const plantSeconds = (performance.now() - start) / 1000;
    const costs = await wholeRound(house, people);
    return { costs, plantSeconds, twice: await brokenRound(house, people, slugs) };
  } finally {
    await house.table.close();
  }
};

/** The same as Markdown. */
export const digestTable = (people: number, communities: number, digests: Digests): string => {
  const each = (units: number): string => (units / people).toFixed(1);
  const rows = digests.costs.map(
    ({ what, seconds, cpuSeconds, read, write, megabytes }) =>
      `| ${what} | ${seconds.toFixed(0)} s | ${cpuSeconds.toFixed(0)} s | ${(people / seconds).toFixed(0)} | ${read.toFixed(0)} (${each(read)}) | ${write.toFixed(0)} (${each(write)}) | ${megabytes.toFixed(0)} MB |`,
  );
  return [
    `Digests for ${people} people in ${communitiesOfEach} of ${communities} communities each, planted in ${digests.plantSeconds.toFixed(0)} s:`,
    "",
    "| part | time | processor | people a second | RRU (each) | WRU (each) | memory |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
    `Done again, nothing was owed and nothing sent. Killed in the middle of both and gone on with, everybody had theirs, ${digests.twice} of them twice.`,
  ].join("\n");
};
