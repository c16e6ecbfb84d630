import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type ConditionalWrite, type Database, type Key, getItem } from "../store.ts";

const keyOf = (key: string): Key => ({ pk: `LIMIT#${key}`, sk: "LIMIT" });
const Counted = z.object({ count: z.number() });

/** How many are counted. The window is part of the key, so an old row counts for nothing. */
export const countOf = async (
  db: Database,
  key: string,
  reading: { consistent?: boolean; now: Date },
): Promise<number> => (await getItem(db, Counted, keyOf(key), reading))?.count ?? 0;

interface Count {
  readonly key: string;
  readonly most: number;
  /** Given for a request that came without a proof of work: most of those. */
  readonly mostUnproved?: number | undefined;
  readonly expiresAtEpochSeconds: number;
}

const below = (attribute: string, most: string): string =>
  `(attribute_not_exists(${attribute}) OR ${attribute} < ${most})`;

const counting = (tableName: string, { key, most, mostUnproved, expiresAtEpochSeconds }: Count) => {
  const unproved = mostUnproved !== undefined;
  return {
    TableName: tableName,
    Key: { ...keyOf(key) },
    UpdateExpression: `SET expiresAtEpochSeconds = :expires, #type = :type ADD #count :one${unproved ? ", unproved :one" : ""}`,
    ConditionExpression:
      below("#count", ":most") + (unproved ? ` AND ${below("unproved", ":mostUnproved")}` : ""),
    ExpressionAttributeNames: { "#count": "count", "#type": "type" },
    ExpressionAttributeValues: {
      ":one": 1,
      ":most": most,
      ...(unproved ? { ":mostUnproved": mostUnproved } : {}),
      ":expires": expiresAtEpochSeconds,
      ":type": "limit",
    },
  };
};

/** Counts one more, unless the most are counted already. @returns whether it was counted */
export const countOne = async (db: Database, counted: Count): Promise<boolean> => {
  try {
    await db.client.send(new UpdateCommand(counting(db.tableName, counted)));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** The write that counts one more within a transaction; `otherwise` when the most are counted already. */
export const countWithin = (counted: Count, otherwise: Error): ConditionalWrite => ({
  write: (tableName) => ({ Update: counting(tableName, counted) }),
  otherwise,
});
