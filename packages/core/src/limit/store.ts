import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Database } from "../store.ts";

/** Counts one more, unless `most` are counted already. @returns whether it was counted */
export const countOne = async (
  db: Database,
  { key, most, expiresAtEpochSeconds }: { key: string; most: number; expiresAtEpochSeconds: number },
): Promise<boolean> => {
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tableName,
        Key: { pk: `LIMIT#${key}`, sk: "LIMIT" },
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
