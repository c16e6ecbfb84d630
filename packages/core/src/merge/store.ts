import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  putNew,
  queryPage,
  transact,
  update,
} from "../store.ts";
import { MergeRecord } from "./merge.ts";

const key = (slug: string): Key => ({ pk: `COMMUNITY#${slug}`, sk: "MERGE" });
const unfinished = "MERGES#moving";

/** The write that begins a merge; it stays in the index until its members have moved. */
export const addMerge = (merge: MergeRecord, twice: Error): ConditionalWrite =>
  putNew(
    { ...key(merge.slug), gsi1pk: unfinished, gsi1sk: `${merge.mergedAt}#${merge.slug}`, ...merge },
    twice,
  );

/** Merges that are not finished, the oldest first. */
export const unfinishedMerges = async (db: Database, limit: number): Promise<MergeRecord[]> => {
  const { items } = await queryPage(db, { index: "gsi1", partition: unfinished, limit });
  return items.map((item) => z.parse(MergeRecord, item));
};

export const finishMerge = (db: Database, { slug }: MergeRecord): Promise<void> =>
  transact(db, [update(key(slug), { remove: ["gsi1pk", "gsi1sk"] })]);
