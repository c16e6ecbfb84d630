import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Database, queryAll } from "../store.ts";

/** A stream record that cannot be applied: which item it was about and why it failed. Its content is not kept. */
export const PoisonRecord = z.object({
  type: z.literal("poison"),
  eventId: z.string(),
  /** Keys of the item that changed. */
  itemPk: z.string(),
  itemSk: z.string(),
  cause: z.string(),
  setAsideAt: z.string(),
});
export type PoisonRecord = z.infer<typeof PoisonRecord>;

export const savePoison = async (
  db: Database,
  record: PoisonRecord,
  expiresAtEpochSeconds: number,
): Promise<void> => {
  const index = { gsi1pk: "POISON", gsi1sk: `${record.setAsideAt}#${record.eventId}` };
  const Item = { pk: `POISON#${record.eventId}`, sk: "POISON", ...index, ...record, expiresAtEpochSeconds };
  await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
};

/** What was set aside, oldest first. */
export const poisonRecords = async (db: Database): Promise<PoisonRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: "POISON" })).map((item) => z.parse(PoisonRecord, item));
