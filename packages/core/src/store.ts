import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { openCursor, sealCursor } from "./cursor.ts";
import type { Database } from "./database/index.ts";
import { type Update, expressUpdate } from "./expression.ts";
import type { Keys } from "./keys.ts";
import { type Query, queryInput } from "./query.ts";
import { type IndexName, table } from "./table.ts";

export { type Database, type DatabaseOptions, openDatabase } from "./database/index.ts";
export type { Update } from "./expression.ts";
export type { Query } from "./query.ts";

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

type Item = Record<string, unknown>;
type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
/** One write of a transaction, and what to throw when its condition does not hold. */
export interface ConditionalWrite {
  readonly write: (tableName: string) => Write;
  readonly otherwise?: Error;
}

// TTL deletes late, so reads filter expired rows too.
const alive = (item: Item, now: Date): boolean => {
  const expires = item[table.timeToLiveAttribute];
  return typeof expires !== "number" || expires > now.getTime() / 1000;
};

/** One item, parsed; undefined when there is none or it has expired. */
export const getItem = async <R>(
  db: Database,
  schema: z.ZodMiniType<R>,
  key: Key,
  { consistent = false, now = new Date() }: { consistent?: boolean; now?: Date } = {},
): Promise<R | undefined> => {
  const { Item: item } = await db.client.send(
    new GetCommand({ TableName: db.tableName, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: consistent }),
  );
  return item && alive(item, now) ? z.parse(schema, item) : undefined;
};

/** What is there of at most 100 items, in any order. */
const getBatch = async (db: Database, keys: readonly Key[]): Promise<Item[]> => {
  const found: Item[] = [];
  let asked: Item[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 1; asked.length > 0; attempt++) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, Math.min(attempt * 50, 1000)));
    const { Responses, UnprocessedKeys } = await db.client.send(
      new BatchGetCommand({ RequestItems: { [db.tableName]: { Keys: asked } } }),
    );
    found.push(...(Responses?.[db.tableName] ?? []));
    asked = UnprocessedKeys?.[db.tableName]?.Keys ?? [];
  }
  return found;
};

/** Items by their keys, in their order, 100 in a call; undefined where there is none or it has expired. */
export const getItems = async (db: Database, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const found = new Map<string, Item>();
  const nameOf = ({ pk, sk }: Item): string => JSON.stringify([pk, sk]);
  for (let start = 0; start < keys.length; start += 100)
    for (const item of await getBatch(db, keys.slice(start, start + 100)))
      if (alive(item, new Date())) found.set(nameOf(item), item);
  return keys.map(({ pk, sk }) => found.get(nameOf({ pk, sk })));
};

/** One page of items as they are stored; `last` is where the next page starts. */
export const queryPage = async (
  db: Database,
  query: Query,
): Promise<{ items: Item[]; last: Item | undefined }> => {
  const page = await db.client.send(new QueryCommand(queryInput(db, query)));
  const now = query.now ?? new Date();
  return { items: (page.Items ?? []).filter((item) => alive(item, now)), last: page.LastEvaluatedKey };
};

/** All items of a partition or prefix, page after page. */
export const queryAll = async (db: Database, query: Query): Promise<Item[]> => {
  const all: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await queryPage(db, { ...query, start });
    all.push(...page.items);
    start = page.last;
  } while (start);
  return all;
};

// Where a page that ends with this item goes on: its keys, in the table and in the index.
const placeOf = (item: Item, index: IndexName | undefined): Item => {
  const { partitionKey, sortKey } = table.indexes.find(({ name }) => name === index) ?? table;
  const names = new Set([table.partitionKey, table.sortKey, partitionKey, sortKey]);
  return Object.fromEntries([...names].map((name) => [name, item[name]]));
};

/**
 * A page of parsed items with an opaque cursor, sealed to `scope` so that it fits this list only.
 * Pages are full unless the list ends, also where `where` leaves items out, and no cursor leads to an empty page.
 * `readAtOnce` is how many items are read at least, for lists from which `where` leaves out many.
 */
export const queryList = async <R>(
  { db, keys }: { db: Database; keys: Keys },
  schema: z.ZodMiniType<R>,
  query: Query & { limit: number; readAtOnce?: number; scope: string; cursor?: string | undefined },
): Promise<{ items: R[]; next: string | null }> => {
  const { limit, readAtOnce = 0, scope, cursor, index } = query;
  let start: Item | undefined = cursor === undefined ? undefined : openCursor(keys, scope, cursor);
  const found: Item[] = [];
  do {
    // One more than is shown tells whether there is more.
    const wanted = Math.max(limit + 1 - found.length, readAtOnce);
    const page = await queryPage(db, { ...query, limit: wanted, start });
    found.push(...page.items);
    start = page.last;
  } while (start && found.length <= limit);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map((item) => z.parse(schema, item)),
    next: last ? sealCursor(keys, scope, placeOf(last, index)) : null,
  };
};

/** Puts an item that must not exist yet. */
export const putNew = (item: Item & Key, otherwise?: Error): ConditionalWrite => ({
  write: (TableName) => ({ Put: { TableName, Item: item, ConditionExpression: "attribute_not_exists(pk)" } }),
  ...(otherwise ? { otherwise } : {}),
});

/** Puts an item on its own, for half of what a transaction costs. @returns whether it was not there yet */
export const putAlone = async (db: Database, item: Item & Key): Promise<boolean> => {
  const asked = { TableName: db.tableName, Item: item, ConditionExpression: "attribute_not_exists(pk)" };
  try {
    await db.client.send(new PutCommand(asked));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/**
 * Updates an item on its own, for half of a transaction. A call that was repeated may find what it did itself: whoever calls
 * this can live with `otherwise` then. Without it, the item need not be there.
 */
export const updateAlone = async (db: Database, at: Key, by: Update, otherwise?: Error): Promise<void> => {
  const asked = { TableName: db.tableName, Key: { pk: at.pk, sk: at.sk }, ...expressUpdate(by) };
  try {
    await db.client.send(new UpdateCommand(otherwise ? asked : { ...asked, ConditionExpression: undefined }));
  } catch (error) {
    throw otherwise && error instanceof ConditionalCheckFailedException ? otherwise : error;
  }
};

/** Puts an item whatever was there. */
export const put = (item: Item & Key): ConditionalWrite => ({
  write: (TableName) => ({ Put: { TableName, Item: item } }),
});

/** Deletes an item that must exist; `when` names the legal prior states. */
export const deleteExisting = (
  { pk, sk }: Key,
  otherwise?: Error,
  when: NonNullable<Update["when"]> = {},
): ConditionalWrite => ({
  write: (TableName) => {
    const { UpdateExpression: _, ...condition } = expressUpdate({ when });
    return { Delete: { TableName, Key: { pk, sk }, ...condition } };
  },
  ...(otherwise ? { otherwise } : {}),
});

/** Updates an item that must exist; `when` names the legal prior states. Paths may be dotted. */
export const update = ({ pk, sk }: Key, change: Update, otherwise?: Error): ConditionalWrite => ({
  write: (TableName) => ({ Update: { TableName, Key: { pk, sk }, ...expressUpdate(change) } }),
  ...(otherwise ? { otherwise } : {}),
});

/** Adds to an item whether or not it is there; what is `set` it has afterwards. */
export const addTo = ({ pk, sk }: Key, change: Pick<Update, "set" | "add">): ConditionalWrite => ({
  write: (TableName) => {
    const { ConditionExpression: _, ...expression } = expressUpdate(change);
    return { Update: { TableName, Key: { pk, sk }, ...expression } };
  },
});

/** Changes nothing, and requires an item to be there in one of these states. */
export const requireItem = (
  { pk, sk }: Key,
  when: NonNullable<Update["when"]>,
  otherwise: Error,
): ConditionalWrite => ({
  write: (TableName) => {
    const { UpdateExpression: _, ...condition } = expressUpdate({ when });
    return { ConditionCheck: { TableName, Key: { pk, sk }, ...condition } };
  },
  otherwise,
});

/**
 * All writes or none.
 * @throws the `otherwise` of the first write whose condition did not hold
 */
export const transact = async (db: Database, writes: readonly ConditionalWrite[]): Promise<void> => {
  const input = { TransactItems: writes.map(({ write }) => write(db.tableName)) };
  for (let attempt = 1; ; attempt++) {
    try {
      await db.client.send(new TransactWriteCommand(input));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      const failed = reasons.indexOf("ConditionalCheckFailed");
      if (failed >= 0) throw writes[failed]?.otherwise ?? error;
      // Another transaction on the same item was under way; ours did nothing.
      if (!reasons.includes("TransactionConflict") || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (1 + Math.random())));
    }
  }
};

/** Deletes items, 25 at a time, whatever they are. */
export const deleteAll = async (db: Database, keys: readonly Key[]): Promise<void> => {
  for (let start = 0; start < keys.length; start += 25) {
    let requests = keys
      .slice(start, start + 25)
      .map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    while (requests.length > 0) {
      const { UnprocessedItems } = await db.client.send(
        new BatchWriteCommand({ RequestItems: { [db.tableName]: requests } }),
      );
      requests = (UnprocessedItems?.[db.tableName] ?? []) as typeof requests;
    }
  }
};
