import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { TrustRow } from "@boundaryless/core";
import { type Region, cleanLine } from "@boundaryless/contract";
import { parse } from "csv-parse/sync";
import * as z from "zod/mini";
import { titleCase } from "./title-case.ts";

// Columns of the Organisation Data Service's `etr.csv`, counted from 1; it has no header and 27 of them.
const columns = { odsCode: 1, name: 2, grouping: 3, openedOn: 11, closedOn: 12, all: 27 } as const;

const regionOfGrouping: Readonly<Record<string, Region>> = {
  Y56: "london",
  Y58: "south-west",
  Y59: "south-east",
  Y60: "midlands",
  Y61: "east-of-england",
  Y62: "north-west",
  Y63: "north-east-and-yorkshire",
  W00: "wales",
};

/** A line that cannot be imported, and why. Lines count from 1. */
export interface RejectedLine {
  readonly line: number;
  readonly reason: string;
}

export interface DirectoryFile {
  readonly rows: TrustRow[];
  readonly rejected: RejectedLine[];
}

const isoDate = (digits: string, which: string): string | null => {
  if (digits === "") return null;
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  const date = found ? `${found[1]}-${found[2]}-${found[3]}` : "";
  if (!z.safeParse(z.iso.date(), date).success)
    throw new Error(`the ${which} date "${digits.slice(0, 20)}" is not YYYYMMDD`);
  return date;
};

const fieldsOf = (line: string): string[] => {
  let records: string[][];
  try {
    records = parse(line, { relax_column_count: true });
  } catch {
    throw new Error("the quotes do not match");
  }
  const fields = (records[0] ?? []).map(cleanLine);
  if (fields.length !== columns.all)
    throw new Error(`it has ${fields.length} columns instead of ${columns.all}`);
  return fields;
};

/**
 * One line as a trust.
 * @param nameOf the name that a code has in the directory already, whose capital letters are better than ours
 * @throws with the reason, for a person
 */
export const toTrustRow = (line: string, nameOf: (odsCode: string) => string | undefined): TrustRow => {
  const fields = fieldsOf(line);
  const field = (column: number): string => fields[column - 1] ?? "";
  const odsCode = field(columns.odsCode);
  const name = field(columns.name);
  const known = nameOf(odsCode);
  const row: TrustRow = {
    odsCode,
    name: known?.toUpperCase() === name.toUpperCase() ? known : titleCase(name),
    region: regionOfGrouping[field(columns.grouping)] ?? null,
    openedOn: isoDate(field(columns.openedOn), "open"),
    closedOn: isoDate(field(columns.closedOn), "close"),
  };
  const parsed = z.safeParse(TrustRow, row);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join(", "));
  return parsed.data;
};

/** Reads the file line by line: a line is taken whole or reported, and never spoils the ones behind it. */
export const readDirectoryFile = async (
  file: string,
  nameOf: (odsCode: string) => string | undefined,
): Promise<DirectoryFile> => {
  const rows: TrustRow[] = [];
  const rejected: RejectedLine[] = [];
  const firstLineOf = new Map<string, number>();
  let line = 0;
  const lines = createInterface({
    input: createReadStream(file, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const text of lines) {
    line++;
    const content = line === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (content.trim() === "") continue;
    try {
      const row = toTrustRow(content, nameOf);
      const first = firstLineOf.get(row.odsCode);
      if (first !== undefined) throw new Error(`${row.odsCode} stands in line ${first} already`);
      firstLineOf.set(row.odsCode, line);
      rows.push(row);
    } catch (error) {
      rejected.push({ line, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { rows, rejected };
};
