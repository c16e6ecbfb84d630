import { mkdirSync, writeFileSync } from "node:fs";
import type { Capacity } from "@boundaryless/testing";
import { afterAll, expect } from "vitest";
import type { House } from "./house.ts";

/** What operations cost, each held against a bound as it is measured. */
export interface Costs {
  /**
   * Runs something and fails where it consumes more than that.
   * @param per where it is done for so many at once, what counts is the share of each, rounded up to a tenth
   * @returns what it returned
   */
  readonly costs: <T>(
    what: string,
    most: Pick<Capacity, "read" | "write">,
    run: () => Promise<T>,
    per?: number,
  ) => Promise<T>;
  /** What was measured under that name. */
  readonly measured: (what: string) => Capacity | undefined;
  /** Keeps a figure of another kind behind the rows. */
  readonly note: (line: string) => void;
}

const shareOf = ({ calls, read, write }: Capacity, per: number): Capacity => {
  const share = (units: number): number => Math.ceil((units / per) * 10) / 10;
  return { calls, read: share(read), write: share(write) };
};

/** Writes the table for docs/capacity.md into `.results/`, to be copied there when figures change. */
const write = (name: string, rows: ReadonlyMap<string, Capacity>, notes: readonly string[]): void => {
  const folder = new URL("../.results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const lines = [...rows].map(([what, { read, write }]) => `| ${what} | ${read} | ${write} |`);
  const table = ["| operation | RRU | WRU |", "|---|---|---|", ...lines, ...notes];
  writeFileSync(new URL(`${name}.md`, folder), `${table.join("\n")}\n`);
};

/**
 * Measures in a house, for one suite: when that ends, what was measured is written and the house is closed.
 * @param name of the file with the rows; @param house is asked for when something is measured
 */
export const openCosts = (name: string, house: () => House): Costs => {
  const rows = new Map<string, Capacity>();
  const notes: string[] = [];
  afterAll(async () => {
    write(name, rows, notes);
    await house().table.close();
  });
  return {
    costs: async (what, most, run, per) => {
      const { result, capacity: whole } = await house().table.consumed(run);
      const capacity = per === undefined ? whole : shareOf(whole, per);
      rows.set(what, capacity);
      expect(capacity.read, `${what}: read`).toBeLessThanOrEqual(most.read);
      expect(capacity.write, `${what}: write`).toBeLessThanOrEqual(most.write);
      return result;
    },
    measured: (what) => rows.get(what),
    note: (line) => void notes.push(line),
  };
};
