import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../test/run.ts";
import { readDirectoryFile } from "./directory-file.ts";

const folder = temporaryFolder();

/** A line of the directory file: 27 columns, of which five matter. */
const line = (changes: Record<number, string> = {}): string => {
  const fields = Array.from({ length: 27 }, () => "");
  const usual = {
    1: "RJ1",
    2: "GUY'S AND ST THOMAS' NHS FOUNDATION TRUST",
    3: "Y56",
    11: "19930401",
    12: "",
  };
  for (const [column, value] of Object.entries({ ...usual, ...changes })) fields[Number(column) - 1] = value;
  return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",");
};

const read = (content: string | Buffer, nameOf: (code: string) => string | undefined = () => undefined) => {
  const file = join(folder, "etr.csv");
  writeFileSync(file, content);
  return readDirectoryFile(file, nameOf);
};
const reasonOf = async (text: string) => {
  const { rows, rejected } = await read(`${line({ 1: "BEFORE" })}\n${text}\n${line({ 1: "AFTER" })}\n`);
  expect(rows.map(({ odsCode }) => odsCode)).toEqual(["BEFORE", "AFTER"]);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.line).toBe(2);
  return rejected[0]?.reason;
};

describe("a directory file", () => {
  test("gives code, name in title case, region and days", async () => {
    expect(await read(line({ 12: "20240331" }))).toEqual({
      rows: [
        {
          odsCode: "RJ1",
          name: "Guy's and St Thomas' NHS Foundation Trust",
          region: "london",
          openedOn: "1993-04-01",
          closedOn: "2024-03-31",
        },
      ],
      rejected: [],
    });
  });

  test("keeps the way in which the directory writes a name already, unless it is another name", async () => {
    const known = "GUY'S and St Thomas' NHS Foundation Trust";
    expect((await read(line(), () => known)).rows[0]?.name).toBe(known);
    expect((await read(line(), () => "Another name")).rows[0]?.name).toBe(
      "Guy's and St Thomas' NHS Foundation Trust",
    );
  });

  test("may have commas and quotes in a name, Windows line ends, a byte order mark and blank lines", async () => {
    const content = `\uFEFF${line({ 2: 'TEES, ESK AND "WEAR" TRUST' })}\r\n\r\n${line({ 1: "RX3" })}\r\n`;
    const { rows, rejected } = await read(content);
    expect(rejected).toEqual([]);
    expect(rows.map(({ odsCode }) => odsCode)).toEqual(["RJ1", "RX3"]);
    expect(rows[0]?.name).toMatch(/^Tees, Esk and/);
  });

  test("has no signs in a name that cannot be seen, or that turn what stands behind them", async () => {
    const hidden = line({ 2: "GUY'S\u0000\u0007 AND\u200B ST\t THOMAS'\u202E TRUST" });
    const unseen = line({ 1: "RX3", 2: "\u200B\u202E" });
    const { rows, rejected } = await read(`${hidden}\n${unseen}\n`);
    expect(rows.map(({ name }) => name)).toEqual(["Guy's and St Thomas' Trust"]);
    expect(rejected).toMatchObject([{ line: 2, reason: "the name is empty" }]);
  });

  test("with a region that nobody knows leaves it open", async () => {
    expect((await read(line({ 3: "Y99" }))).rows[0]?.region).toBeNull();
  });

  test("that is empty has no rows, and one that is no text has only rejected ones", async () => {
    expect(await read("")).toEqual({ rows: [], rejected: [] });
    const { rows, rejected } = await read(randomBytes(20_000));
    expect(rows).toEqual([]);
    expect(rejected.length).toBeGreaterThan(0);
    for (const { reason } of rejected) expect(reason.length).toBeLessThan(300);
  });
});

describe("a line that is not right is reported and skipped, and never spoils its neighbours", () => {
  test.each([
    ["an open quote", `RJ2,"NAME WITHOUT END,${",".repeat(24)}`, /quotes do not match/],
    ["too few columns", "RJ2,NAME,Y56", /3 columns instead of 27/],
    ["too many columns", `${line({ 1: "RJ2" })},,`, /29 columns instead of 27/],
    ["a code that is none", line({ 1: "rj-2" }), /capital letters and digits/],
    ["no code", line({ 1: "" }), /capital letters and digits/],
    ["no name", line({ 1: "RJ2", 2: " " }), /name is empty/],
    ["a name without end", line({ 1: "RJ2", 2: "A".repeat(201) }), /longer than 200/],
    ["a day that is none", line({ 1: "RJ2", 11: "19930231" }), /open date "19930231"/],
    ["a day in another shape", line({ 1: "RJ2", 12: "01/04/2024" }), /close date "01\/04\/2024"/],
    ["a code that came before", line({ 1: "BEFORE" }), /BEFORE stands in line 1 already/],
  ])("%s", async (_, text, reason) => {
    expect(await reasonOf(text)).toMatch(reason);
  });
});
