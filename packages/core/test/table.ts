import { createHash } from "node:crypto";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Database } from "../src/store.ts";

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

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** One value that stays while nothing in the table changes: attributes come in any order. */
export const fingerprint = async (db: Database): Promise<string> => {
  const lines = (await everything(db)).map((item) => JSON.stringify(item, sorted)).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
};
