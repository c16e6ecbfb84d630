import type { Region } from "@boundaryless/contract";
import { cleanLine, regions } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Ctx, requireSystem } from "../context.ts";
import { forgetDirectory } from "./directory.ts";
import { allTrusts, saveTrust } from "./store.ts";
import type { TrustRecord } from "./trust.ts";

/** A trust to import: dates are ISO 8601, `region` null where it is not known. */
export const TrustRow = z.object({
  odsCode: z
    .string()
    .check(z.regex(/^[A-Z0-9]{1,12}$/, "the code is not 1 to 12 capital letters and digits")),
  name: z
    .string()
    .check(
      z.overwrite(cleanLine),
      z.minLength(1, "the name is empty"),
      z.maxLength(200, "the name is longer than 200 characters"),
    ),
  region: z.nullable(z.enum(regions)),
  openedOn: z.nullable(z.iso.date("the open date is not a date")),
  closedOn: z.nullable(z.iso.date("the close date is not a date")),
});
export type TrustRow = {
  odsCode: string;
  name: string;
  region: Region | null;
  openedOn: string | null;
  closedOn: string | null;
};

/** What an import did. `closed` counts trusts that were open here before, or new ones that are closed. */
export interface ImportSummary {
  added: number;
  changed: number;
  closed: number;
  unchanged: number;
}

const same = (one: TrustRecord, other: TrustRecord): boolean =>
  one.name === other.name &&
  one.region === other.region &&
  one.openedOn === other.openedOn &&
  one.closedOn === other.closedOn;

const count = (summary: ImportSummary, before: TrustRecord | undefined, after: TrustRecord): boolean => {
  if (before && same(before, after)) {
    summary.unchanged++;
    return false;
  }
  if (after.closedOn !== null && (before?.closedOn ?? null) === null) summary.closed++;
  else if (before) summary.changed++;
  else summary.added++;
  return true;
};

/**
 * Brings the directory up to date. A trust that the rows leave out stays as it is; running it again changes nothing.
 * What a row does not know (null region or open date) does not erase what is known.
 */
export const importTrusts = async (
  ctx: Ctx,
  rows: Iterable<TrustRow>,
  onProgress: (done: number) => void = () => {},
): Promise<ImportSummary> => {
  requireSystem(ctx);
  const known = new Map((await allTrusts(ctx.db)).map((trust) => [trust.odsCode, trust]));
  const summary: ImportSummary = { added: 0, changed: 0, closed: 0, unchanged: 0 };
  let done = 0;
  for (const row of rows) {
    const parsed = z.parse(TrustRow, row);
    const before = known.get(parsed.odsCode);
    const after: TrustRecord = {
      type: "trust",
      ...parsed,
      region: parsed.region ?? before?.region ?? null,
      openedOn: parsed.openedOn ?? before?.openedOn ?? null,
    };
    if (count(summary, before, after)) {
      await saveTrust(ctx.db, after);
      known.set(after.odsCode, after);
    }
    onProgress(++done);
  }
  forgetDirectory(ctx.db);
  return summary;
};
