import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Database, type Key, getItem } from "../store.ts";

const keyOf = (key: string): Key => ({ pk: `LIMIT#${key}`, sk: "LIMIT" });
const Counted = z.object({ count: z.number() });

/** How many are counted. The window is part of the key, so an old row counts for nothing. */
export const countOf = async (db: Database, key: string): Promise<number> =>
  (await getItem(db, Counted, keyOf(key), { consistent: true }))?.count ?? 0;

/** Counts one more, unless `most` are counted already. @returns whether it was counted */
export const countOne = async (
  db: Database,
  { key, most, expiresAtEpochSeconds }: { key: string; most: number; expiresAtEpochSeconds: number },
): Promise<boolean> => {
  const { pk, sk } = keyOf(key);
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tableName,
        Key: { pk, sk },
        UpdateExpression: "SET expiresAtEpochSeconds = :expires, #type = :type ADD #count :one",
        ConditionExpression: "attribute_not_exists(#count) OR #count < :most",
        ExpressionAttributeNames: { "#count": "count", "#type": "type" },
        ExpressionAttributeValues: {
          ":one": 1,
          ":most": most,
          ":expires": expiresAtEpochSeconds,
          ":type": "limit",
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
