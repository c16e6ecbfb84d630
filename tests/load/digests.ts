import { deliverDue, sendDigests } from "@boundaryless/core";
import { senderTo } from "@boundaryless/stream/compose";
import { emailOf, plantComment, plantCrowd } from "../../packages/core/test/crowd.ts";
import { type House, openHouse } from "../../packages/core/test/house.ts";

/** What one part of a run of digests takes. */
interface DigestCosts {
  readonly what: string;
  readonly seconds: number;
  /** Request units, for all of it. */
  readonly read: number;
  readonly write: number;
  /** How much more memory there was in use at the peak than before, what waits to be collected included. */
  readonly megabytes: number;
}

const communitiesOfEach = 3;
const commentsOfEach = 2;
const monday = new Date("2026-11-23T07:02:00Z");
// A run of the schedule looks at so many; what is measured here goes on at once instead of a minute later.
const perRun = 5000;

const measured = async ({ table }: House, what: string, run: () => Promise<void>): Promise<DigestCosts> => {
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const looks = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20);
  const start = performance.now();
  const { capacity } = await table.consumed(run);
  clearInterval(looks);
  const seconds = (performance.now() - start) / 1000;
  return { what, seconds, ...capacity, megabytes: (peak - before) / 1_048_576 };
};

const plant = async (house: House, people: number, communities: number): Promise<void> => {
  house.table.clock.now = new Date("2026-11-10T12:00:00Z");
  const slugs: string[] = [];
  for (let at = 0; at < communities; at++) slugs.push(await house.creates({ name: `Community ${at}` }));
  await plantCrowd(house.table, people, (index) =>
    Array.from({ length: communitiesOfEach }, (_, which) => slugs[(index + which * 37) % communities] ?? ""),
  );
  house.table.clock.now = new Date("2026-11-17T12:00:00Z");
  for (let at = 0; at < communities * commentsOfEach; at++)
    await plantComment(
      house.table,
      slugs[at % communities] ?? "",
      { personId: "person_else", name: "Else" },
      `What we tried on ward ${at}, and what came of it after two weeks.`,
    );
};

/** Measures the digests of a Monday on the engine of the tests: owing them, and reading, writing and handing them over. */
export const measureDigests = async (people: number, communities: number): Promise<DigestCosts[]> => {
  const house = await openHouse();
  const { table } = house;
  try {
    await plant(house, people, communities);
    table.clock.now = monday;
    let owed = 0;
    const owing = await measured(house, "owe", async () => {
      // A run that owes nobody anything is the end of the round, or a page of people who were owed theirs before.
      for (let nobody = 0; nobody < 3;) {
        const now = await sendDigests(table.ctx(), { most: perRun });
        owed += now;
        nobody = now === 0 ? nobody + 1 : 0;
      }
    });
    if (owed !== people) throw new Error(`${owed} of ${people} people are owed a digest`);
    const told = new Set<string>();
    const hand = senderTo(table.ctx(), "https://communities.example.org", ({ to }) =>
      Promise.resolve(void told.add(to.address)),
    );
    table.clock.now = new Date(monday.getTime() + 24 * 3600_000);
    const sending = await measured(house, "send", async () => {
      for (let sent = -1; sent !== 0;)
        ({ sent } = await deliverDue(table.ctx(), hand, { most: 450, perSecond: 100_000 }));
    });
    if (told.size !== people || !told.has(emailOf(0))) throw new Error(`${told.size} people were told`);
    return [owing, sending];
  } finally {
    await table.close();
  }
};

/** The same as Markdown. */
export const digestTable = (people: number, communities: number, costs: readonly DigestCosts[]): string => {
  const each = (units: number): string => (units / people).toFixed(1);
  const rows = costs.map(
    ({ what, seconds, read, write, megabytes }) =>
      `| ${what} | ${seconds.toFixed(0)} s | ${each(read)} | ${each(write)} | ${megabytes.toFixed(0)} MB |`,
  );
  return [
    `Digests for ${people} people in ${communitiesOfEach} of ${communities} communities each:`,
    "",
    "| part | time | RRU each | WRU each | memory |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
};
