import { createHash } from "node:crypto";
import { BatchWriteCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { inParallel } from "../src/parallel.ts";
import type { ConditionalWrite, Database } from "../src/store.ts";

/** All that is in the table, to show that nothing was changed or how often something is there. */
export const everything = async (db: Database): Promise<Record<string, unknown>[]> => {
  const all: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new ScanCommand({ TableName: db.tableName, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    all.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return all;
};

const perBatch = 25;
const atOnce = 8;

/** Puts the very items of these writes, whatever was there, in large numbers. Nothing else may be among them. */
export const plantAll = async (db: Database, writes: readonly ConditionalWrite[]): Promise<void> => {
  const requests = writes.map(({ write }) => {
    const { Put } = write(db.tableName);
    if (!Put) throw new Error("only what is put can be planted");
    return { PutRequest: { Item: Put.Item } };
  });
  const portions = Array.from({ length: Math.ceil(requests.length / perBatch) }, (_, index) =>
    requests.slice(index * perBatch, (index + 1) * perBatch),
  );
  await inParallel(portions, atOnce, async (portion) => {
    await db.client.send(new BatchWriteCommand({ RequestItems: { [db.tableName]: portion } }));
  });
};

/** For `JSON.stringify`: attributes come in any order. */
export const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** One value that stays while nothing in the table changes. */
export const fingerprint = async (db: Database): Promise<string> => {
  const lines = (await everything(db)).map((item) => JSON.stringify(item, inOrder)).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
};
