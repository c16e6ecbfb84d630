import { expect, test } from "vitest";
import { productFiles, projectFiles, read } from "./files.ts";

const maxLines = 250;

/** Lists of facts may be long: words, sample data, snapshots. */
const factLists = /^packages\/words\/|\/sample\/|\.data\.ts$|\/starter[^/]*\.ts$/;

test("no product code scans the table", () => {
  const scans = /\bScanCommand\b|\bnew Scan\b|\.scan\(|\bpaginateScan\b/;
  expect(scans.test("await client.send(new ScanCommand({}))")).toBe(true);
  expect(productFiles().filter((path) => scans.test(read(path)))).toEqual([]);
});

test("no source file is longer than 250 lines", () => {
  const source = projectFiles().filter(
    (path) =>
      /^(apps|packages|infra|scripts)\/.*\.(ts|tsx|svelte|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path),
  );
  expect(source.length).toBeGreaterThan(10);
  const long = source.filter(
    (path) => !factLists.test(path) && read(path).trimEnd().split("\n").length > maxLines,
  );
  expect(long).toEqual([]);
});

test("no product code is unfinished", () => {
  const unfinished = /\b(TODO|FIXME|XXX|not implemented)\b/i;
  expect(productFiles().filter((path) => unfinished.test(read(path)))).toEqual([]);
});
