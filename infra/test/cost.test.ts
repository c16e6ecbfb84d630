import { readFileSync } from "node:fs";
import { join } from "node:path";
import { endpoints } from "@boundaryless/contract";
import { inject, expect, test } from "vitest";
import { format, resolveConfig } from "prettier";
import { readCapacity } from "../src/cost/capacity.ts";
import { pageFile, readKnown } from "../src/cost/known.ts";
import { keptShare, thousandMembers, total, tracesOf, views } from "../src/cost/model.ts";
import { costPage } from "../src/cost/page.ts";
import { priceLists, prices } from "../src/cost/prices.ts";
import { standing } from "../src/cost/standing.ts";

const known = readKnown();

test("the page on costs says what follows from the figures of the project; npm run cost computes it anew", async () => {
  const page = costPage(known, standing(join(inject("templates"), "prod"), "prod"));
  const formatted = await format(page, { ...(await resolveConfig(pageFile)), filepath: pageFile });
  expect(readFileSync(pageFile, "utf8")).toBe(formatted);
});

test("an operation that no table of capacity has is refused instead of costing nothing", () => {
  const capacity = readCapacity("| operation | RRU | WRU |\n| --- | --- | --- |\n| join | 1.5 | 6 |\n");
  expect(capacity("join")).toEqual({ read: 1.5, write: 6 });
  expect(() => capacity("operation")).toThrow("no row");
  expect(() => capacity("joins")).toThrow('docs/capacity.md has no row "joins".');
});

test("the seconds that views are kept are those that the API says", () => {
  expect(known.measured.viewKeptSeconds).toBe(endpoints.readWidget.cacheSeconds);
});

test("CloudFront answers more of the views the more there are, never all", () => {
  const shares = [0, 1000, 40_000, 1_000_000].map((many) => keptShare(many, 30));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThan(1);
  expect(keptShare(40_000, 0)).toBe(0);
});

test("every request is traced where there are few, one in twenty of those that come on top", () => {
  const traces = (requests: number): number =>
    (tracesOf({ api: requests * prices.api.perRequest }).traces ?? 0) / prices.traces.perTrace;
  expect(traces(10_000)).toBeCloseTo(10_000);
  expect(traces(20_000_000) - traces(10_000_000)).toBeCloseTo(500_000);
});

test("the page says of each price where AWS publishes it", () => {
  const page = readFileSync(pageFile, "utf8");
  for (const { page: address } of priceLists) expect(page).toContain(`(https://aws.amazon.com/${address})`);
  expect(page).not.toContain("NaN");
});

test("twice the table's units cost twice the table, and nothing else", () => {
  const tableOf = (factor: number): number =>
    thousandMembers({
      ...known,
      capacity: (operation) => {
        const { read, write } = known.capacity(operation);
        return { read: read * factor, write: write * factor };
      },
    }).reduce((sum, { bill }) => sum + total(bill), 0);
  const [none, once, twice] = [0, 1, 2].map(tableOf) as [number, number, number];
  expect(once).toBeGreaterThan(none);
  expect(twice - once).toBeCloseTo(once - none);
  expect(views(known, 1_000_000, 40_000).map(({ times }) => times)).toHaveLength(3);
});
