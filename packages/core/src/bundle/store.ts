import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  putNew,
  queryAll,
  queryPage,
  transact,
  update,
} from "../store.ts";
import { ImportRecord } from "./bundle.ts";

const communityPartition = (slug: string): string => `COMMUNITY#${slug}`;
const importKey = (importId: string): Key => ({ pk: `IMPORT#${importId}`, sk: "IMPORT" });
const takenPrefix = "IMPORTED#";

/** What a contribution of a file is called here; it stays when the contribution goes, so that it never comes back. */
const TakenRecord = z.object({ type: z.literal("imported"), id: z.string(), here: z.string() });

export const importById = (db: Database, importId: string): Promise<ImportRecord | undefined> =>
  getItem(db, ImportRecord, importKey(importId), { consistent: true });

/** The write that notes that a community was taken in; `raced` when somebody else has just done the same. */
export const noteImport = (
  importId: string,
  record: ImportRecord,
  before: ImportRecord | undefined,
  raced: Error,
): ConditionalWrite =>
  before
    ? update(importKey(importId), { set: record, when: { slug: [before.slug] } }, raced)
    : putNew({ ...importKey(importId), ...record }, raced);

/** Everything of files that was ever taken into a community: identifiers there and here. */
export const takenInto = async (db: Database, slug: string): Promise<Map<string, string>> => {
  const query = { partition: communityPartition(slug), prefix: takenPrefix, consistent: true };
  const rows = (await queryAll(db, query)).map((item) => z.parse(TakenRecord, item));
  return new Map(rows.map(({ id, here }) => [id, here]));
};

/** The write that notes one as taken in; `raced` when it is already. */
export const noteTaken = (slug: string, id: string, here: string, raced: Error): ConditionalWrite =>
  putNew({ pk: communityPartition(slug), sk: takenPrefix + id, type: "imported", id, here }, raced);

const takenTogether = 40;

/** Carries out pairs of a note and what it notes; those that belong together happen together, or none of them does. */
export const takeAll = async (db: Database, pairs: readonly ConditionalWrite[][]): Promise<void> => {
  for (let start = 0; start < pairs.length; start += takenTogether)
    await transact(db, pairs.slice(start, start + takenTogether).flat());
};

/** A row of a kind of contributions as it is kept, and where it stands. */
export interface Row {
  readonly sk: string;
  readonly item: unknown;
}

/** Contributions of one kind in a community behind `after`, the oldest first. */
export const rowsOf = async (
  db: Database,
  slug: string,
  { prefix, after, limit }: { prefix: string; after: string | undefined; limit: number },
): Promise<{ rows: Row[]; more: boolean }> => {
  const partition = communityPartition(slug);
  const start = after === undefined ? undefined : { pk: partition, sk: after };
  const { items, last } = await queryPage(db, { partition, prefix, limit, start });
  const rows = items.map((item) => ({ sk: z.parse(z.string(), item["sk"]), item }));
  return { rows, more: last !== undefined };
};
