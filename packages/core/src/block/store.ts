import * as z from "zod/mini";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  deleteExisting,
  getItem,
  putNew,
  queryAll,
  queryList,
  update,
} from "../store.ts";
import { BlockRecord } from "./block.ts";

const blockKey = (addressKey: string): Key => ({ pk: `ADDRESS#${addressKey}`, sk: "BLOCK" });
const blocks = "BLOCKS";

export const blockOf = (db: Database, addressKey: string): Promise<BlockRecord | undefined> =>
  getItem(db, BlockRecord, blockKey(addressKey), { consistent: true });

export const addBlock = (block: BlockRecord, already: Error): ConditionalWrite =>
  putNew(
    { ...blockKey(block.addressKey), gsi1pk: blocks, gsi1sk: `${block.at}#${block.blockId}`, ...block },
    already,
  );

export const liftBlock = ({ addressKey }: BlockRecord, gone: Error): ConditionalWrite =>
  deleteExisting(blockKey(addressKey), gone);

/** The write that forgets whose address is blocked; `none` where it is not. */
export const forgetBlock = (addressKey: string, none: Error): ConditionalWrite =>
  update(blockKey(addressKey), { set: { name: null }, remove: ["email"] }, none);

/** Blocks, newest first. */
export const blocksIn = (
  ctx: { db: Database; keys: Keys },
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: BlockRecord[]; next: string | null }> =>
  queryList(ctx, BlockRecord, {
    index: "gsi1",
    partition: blocks,
    newestFirst: true,
    limit: page.limit,
    scope: "blocks",
    cursor: page.cursor,
  });

/** A block by its identifier; there are few of them. */
export const blockById = async (db: Database, blockId: string): Promise<BlockRecord | undefined> => {
  const found = await queryAll(db, {
    index: "gsi1",
    partition: blocks,
    where: { attribute: "blockId", isOneOf: [blockId] },
  });
  return found[0] && z.parse(BlockRecord, found[0]);
};
