import * as z from "zod/mini";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  putNew,
  queryAll,
  queryList,
  queryPage,
  update,
} from "../store.ts";
import { ErasureRecord } from "./erasure.ts";

const key = (erasureId: string): Key => ({ pk: `ERASURE#${erasureId}`, sk: "ERASURE" });
const unfinished = "ERASURES#unfinished";
const ledger = "ERASURES";

/** The write that begins an erasure, or keeps one that is over in the ledger; `already` where it is there. */
export const addErasure = (record: ErasureRecord, already?: Error): ConditionalWrite => {
  const { erasureId, status } = record;
  const work = status === "erasing" ? { gsi1pk: unfinished, gsi1sk: erasureId } : {};
  return putNew({ ...key(erasureId), ...work, gsi2pk: ledger, gsi2sk: erasureId, ...record }, already);
};

export const erasureById = (db: Database, erasureId: string): Promise<ErasureRecord | undefined> =>
  getItem(db, ErasureRecord, key(erasureId), { consistent: true });

/** Erasures that are not finished, the oldest first. */
export const unfinishedErasures = async (db: Database, limit: number): Promise<ErasureRecord[]> => {
  const { items } = await queryPage(db, { index: "gsi1", partition: unfinished, limit });
  return items.map((item) => z.parse(ErasureRecord, item));
};

/** The whole ledger, oldest first, for work behind the scenes. */
export const wholeLedger = (db: Database): Promise<Record<string, unknown>[]> =>
  queryAll(db, { index: "gsi2", partition: ledger });

/** The ledger, newest first. */
export const erasuresIn = (
  ctx: { db: Database; keys: Keys },
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: ErasureRecord[]; next: string | null }> =>
  queryList(ctx, ErasureRecord, {
    index: "gsi2",
    partition: ledger,
    newestFirst: true,
    limit: page.limit,
    scope: "erasures",
    cursor: page.cursor,
  });

/** The write that notes that everything is gone; whom to tell is forgotten with it. `twice` when it was noted before. */
export const markErased = (
  { erasureId }: Pick<ErasureRecord, "erasureId">,
  erasedAt: string,
  twice: Error,
): ConditionalWrite =>
  update(
    key(erasureId),
    { set: { status: "erased", erasedAt }, remove: ["tell"], when: { status: ["erasing"] } },
    twice,
  );

/** The write that ends the work; nothing of the person is left in the row. */
export const markDone = ({ erasureId }: ErasureRecord, twice: Error): ConditionalWrite =>
  update(
    key(erasureId),
    { set: { status: "done" }, remove: ["personId", "gsi1pk", "gsi1sk"], when: { status: ["erased"] } },
    twice,
  );

const Row = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.string(),
  personId: z.optional(z.nullable(z.string())),
  status: z.optional(z.string()),
  requestedAt: z.optional(z.string()),
});
type Row = z.infer<typeof Row>;

/** What stands below an address and goes: whose it was, codes of theirs, and what they asked for before. */
const goes = ({ type, personId, status, requestedAt = "" }: Row, erasure: ErasureRecord): boolean => {
  if (type === "confirmation") return status === "pending" && requestedAt <= erasure.requestedAt;
  // That mail came back, and that an address is blocked, stays: both are kept under the address's key alone.
  return personId !== undefined && personId !== null && personId === erasure.personId;
};

/** The keys of what is kept of a person and of their address. Whoever has come back since is somebody else. */
export const keysOf = async (db: Database, erasure: ErasureRecord): Promise<Key[]> => {
  const { personId, addressKey } = erasure;
  const own = personId === undefined ? [] : await queryAll(db, { partition: `PERSON#${personId}` });
  const below = await queryAll(db, { partition: `ADDRESS#${addressKey}`, consistent: true });
  return [
    ...own.map((row) => z.parse(Row, row)),
    ...below.map((row) => z.parse(Row, row)).filter((row) => goes(row, erasure)),
  ].map(({ pk, sk }) => ({ pk, sk }));
};
