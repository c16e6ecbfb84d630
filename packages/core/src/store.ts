import { DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Refusal } from "./errors.ts";
import type { Keys } from "./keys.ts";
import { type IndexName, table } from "./table.ts";

/** Where the table is reached. Made once per process by `openDatabase`. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

interface Meter {
  /** Called with the request units that each call consumed. */
  readonly onCapacity?: (consumed: { operation: string; read: number; write: number }) => void;
}

export interface DatabaseOptions extends Meter {
  readonly tableName: string;
  /** Only where the table is not the AWS one of the region. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

interface Consumed {
  CapacityUnits?: number;
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
}

const meter = (client: DynamoDBDocumentClient, onCapacity: NonNullable<Meter["onCapacity"]>): void => {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
        const result = await next(args);
        const { ConsumedCapacity: consumed = [] } = result.output as {
          ConsumedCapacity?: Consumed | Consumed[];
        };
        for (const { CapacityUnits = 0 } of [consumed].flat()) {
          const writes = /^(?:Put|Update|Delete|TransactWrite|BatchWrite)/.test(commandName);
          onCapacity({
            operation: commandName,
            read: writes ? 0 : CapacityUnits,
            write: writes ? CapacityUnits : 0,
          });
        }
        return result;
      },
    { step: "initialize", name: "meter" },
  );
};

/** Opens the table. An endpoint of our own needs no real credentials. */
export const openDatabase = ({
  tableName,
  endpoint,
  region = "eu-west-2",
  onCapacity,
}: DatabaseOptions): Database => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, maxAttempts: 4, ...(endpoint ? { endpoint, credentials } : {}) }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  if (onCapacity) meter(client, onCapacity);
  return { client, tableName };
};

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

type Schema<Record> = z.ZodMiniType<Record>;

/** One item, parsed; undefined when there is none or it has expired. */
export const getItem = async <R>(
  db: Database,
  schema: Schema<R>,
  key: Key,
  { consistent = false, now = new Date() }: { consistent?: boolean; now?: Date } = {},
): Promise<R | undefined> => {
  const { Item: item } = await db.client.send(
    new GetCommand({ TableName: db.tableName, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: consistent }),
  );
  return item && alive(item, now) ? z.parse(schema, item) : undefined;
};

export interface Query {
  readonly index?: IndexName;
  readonly partition: string;
  /** Beginning of the sort key. */
  readonly prefix?: string;
  /** Sort keys from here on, inclusive. */
  readonly from?: string;
  /** Sort keys up to here, inclusive. */
  readonly until?: string;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
  readonly start?: Item | undefined;
  /** Keep only items whose attribute has this value; applied after reading. */
  readonly where?: { readonly attribute: string; readonly equals: string };
  readonly now?: Date;
}

const sortCondition = ({ prefix, from }: Query): string => {
  if (prefix !== undefined) return " AND begins_with(#s, :s)";
  return from === undefined ? " AND #s <= :s" : " AND #s >= :s";
};

const queryInput = (db: Database, query: Query) => {
  const { partitionKey, sortKey } = table.indexes.find(({ name }) => name === query.index) ?? table;
  const names: Record<string, string> = { "#p": partitionKey };
  const values: Item = { ":p": query.partition };
  let condition = "#p = :p";
  const sort = query.prefix ?? query.from ?? query.until;
  if (sort !== undefined) {
    names["#s"] = sortKey;
    values[":s"] = sort;
    condition += sortCondition(query);
  }
  if (query.where) {
    names["#w"] = query.where.attribute;
    values[":w"] = query.where.equals;
  }
  return {
    TableName: db.tableName,
    IndexName: query.index,
    KeyConditionExpression: condition,
    FilterExpression: query.where ? "#w = :w" : undefined,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ScanIndexForward: !query.newestFirst,
    ConsistentRead: query.consistent,
    Limit: query.limit,
    ExclusiveStartKey: query.start,
  };
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

/**
 * A page of parsed items with an opaque cursor, sealed to `scope` so that it fits this list only.
 * Pages are full unless the list ends, also where `where` leaves items out.
 */
export const queryList = async <R>(
  { db, keys }: { db: Database; keys: Keys },
  schema: Schema<R>,
  query: Query & { limit: number; scope: string; cursor?: string | undefined },
): Promise<{ items: R[]; next: string | null }> => {
  let start: Item | undefined = query.cursor === undefined ? undefined : openCursor(keys, query.scope, query.cursor);
  const items: R[] = [];
  do {
    const page = await queryPage(db, { ...query, limit: query.limit - items.length, start });
    items.push(...page.items.map((item) => z.parse(schema, item)));
    start = page.last;
  } while (start && items.length < query.limit);
  return { items, next: start ? sealCursor(keys, query.scope, start) : null };
};

const Place = z.record(z.string(), z.union([z.string(), z.number()]));

/** A place in a list as an opaque cursor that fits only the list `scope`. */
export const sealCursor = (keys: Keys, scope: string, place: Item): string =>
  keys.seal("cursor", [scope, JSON.stringify(place)]);

/** @throws invalid when the cursor was altered or belongs to another list */
export const openCursor = (keys: Keys, scope: string, cursor: string): Record<string, string | number> => {
  const parts = keys.unseal("cursor", cursor);
  if (parts?.[0] !== scope || parts[1] === undefined) {
    throw new Refusal("invalid", "check-fields", { fields: [{ field: "cursor", rule: "cursor" }] });
  }
  return z.parse(Place, JSON.parse(parts[1]));
};

/** Puts an item that must not exist yet. */
export const putNew = (item: Item & Key, otherwise?: Error): ConditionalWrite => ({
  write: (TableName) => ({ Put: { TableName, Item: item, ConditionExpression: "attribute_not_exists(pk)" } }),
  ...(otherwise ? { otherwise } : {}),
});

/** Puts an item whatever was there. */
export const put = (item: Item & Key): ConditionalWrite => ({
  write: (TableName) => ({ Put: { TableName, Item: item } }),
});

/** Deletes an item that must exist. */
export const deleteExisting = ({ pk, sk }: Key, otherwise?: Error): ConditionalWrite => ({
  write: (TableName) => ({
    Delete: { TableName, Key: { pk, sk }, ConditionExpression: "attribute_exists(pk)" },
  }),
  ...(otherwise ? { otherwise } : {}),
});

export interface Update {
  readonly set?: Item;
  readonly remove?: readonly string[];
  /** Numbers to add; a missing attribute counts as 0. */
  readonly add?: Record<string, number>;
  /** Attributes that must have one of these values before. */
  readonly when?: Record<string, readonly unknown[]>;
}

/** Updates an item that must exist; `when` names the legal prior states. Paths may be dotted. */
export const update = ({ pk, sk }: Key, change: Update, otherwise?: Error): ConditionalWrite => ({
  write: (TableName) => ({ Update: { TableName, Key: { pk, sk }, ...expressUpdate(change) } }),
  ...(otherwise ? { otherwise } : {}),
});

/** The expressions of an update, as DynamoDB takes them. */
export const expressUpdate = ({ set = {}, remove = [], add = {}, when = {} }: Update) => {
  const names: Record<string, string> = {};
  const values: Item = {};
  const path = (dotted: string): string =>
    dotted
      .split(".")
      .map((part) => {
        const name = `#${Object.keys(names).length}`;
        const known = Object.keys(names).find((key) => names[key] === part);
        if (known) return known;
        names[name] = part;
        return name;
      })
      .join(".");
  const value = (of: unknown): string => {
    const name = `:${Object.keys(values).length}`;
    values[name] = of;
    return name;
  };
  const sets = Object.entries(set).map(([attribute, to]) => `${path(attribute)} = ${value(to)}`);
  const sums = Object.entries(add).map(([attribute, by]) => {
    const at = path(attribute);
    return `${at} = if_not_exists(${at}, ${value(0)}) + ${value(by)}`;
  });
  const conditions = Object.entries(when).map(
    ([attribute, legal]) => `${path(attribute)} IN (${legal.map(value).join(", ")})`,
  );
  const removes = remove.map(path);
  const all = [...sets, ...sums];
  return {
    UpdateExpression: [
      all.length > 0 ? `SET ${all.join(", ")}` : "",
      removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
    ]
      .join(" ")
      .trim(),
    ConditionExpression: ["attribute_exists(pk)", ...conditions].join(" AND "),
    ExpressionAttributeNames: Object.keys(names).length > 0 ? names : undefined,
    ExpressionAttributeValues: Object.keys(values).length > 0 ? values : undefined,
  };
};

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
