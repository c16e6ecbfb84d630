import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { epochSeconds } from "../context.ts";
import { type Database, type Key, getItem } from "../store.ts";
import { ReplayRecord } from "./record.ts";

const keyOf = (key: string): Key => ({ pk: `REPLAY#${key}`, sk: "REPLAY" });

export const recordByKey = (db: Database, key: string, now: Date): Promise<ReplayRecord | undefined> =>
  getItem(db, ReplayRecord, keyOf(key), { consistent: true, now });

const putIf = async (
  db: Database,
  item: Record<string, unknown>,
  condition: { ConditionExpression: string; ExpressionAttributeValues?: Record<string, unknown> },
): Promise<boolean> => {
  try {
    await db.client.send(new PutCommand({ TableName: db.tableName, Item: item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** @returns whether the record is new */
export const openRecord = (db: Database, key: string, record: ReplayRecord, expiresAtEpochSeconds: number) =>
  putIf(
    db,
    { ...keyOf(key), ...record, expiresAtEpochSeconds },
    { ConditionExpression: "attribute_not_exists(pk)" },
  );

/** Takes over a record that expired or whose request died. @returns whether nobody else did */
export const reopenRecord = (
  db: Database,
  key: string,
  record: ReplayRecord,
  runsUntil: string | undefined,
  { now, expiresAtEpochSeconds }: { now: Date; expiresAtEpochSeconds: number },
): Promise<boolean> =>
  putIf(
    db,
    { ...keyOf(key), ...record, expiresAtEpochSeconds },
    runsUntil === undefined
      ? {
          // Gone, or expired and not yet deleted; never one that somebody else has just begun anew.
          ConditionExpression: "attribute_not_exists(pk) OR expiresAtEpochSeconds <= :now",
          ExpressionAttributeValues: { ":now": epochSeconds(now) },
        }
      : { ConditionExpression: "runsUntil = :was", ExpressionAttributeValues: { ":was": runsUntil } },
  );

/** Keeps the answer, or forgets the record when `status` is 0. */
export const finishRecord = async (
  db: Database,
  key: string,
  status: number,
  body: string,
): Promise<void> => {
  const { pk, sk } = keyOf(key);
  const target = { TableName: db.tableName, Key: { pk, sk } };
  if (status === 0) {
    await db.client.send(new DeleteCommand(target));
    return;
  }
  await db.client.send(
    new UpdateCommand({
      ...target,
      UpdateExpression: "SET #status = :status, body = :body",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":status": status, ":body": body },
    }),
  );
};
