import * as z from "zod/mini";
import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  putNew,
  queryAll,
  transact,
  update,
} from "../store.ts";
import { ConfirmationRecord } from "./confirmation.ts";

const prefix = "CONFIRMATION#";
const key = (addressKey: string, confirmationId: string): Key => ({
  pk: `ADDRESS#${addressKey}`,
  sk: `${prefix}${confirmationId}`,
});

export const addConfirmation = (record: ConfirmationRecord): ConditionalWrite =>
  putNew({ ...key(record.addressKey, record.confirmationId), ...record });

export const confirmationById = (
  db: Database,
  addressKey: string,
  confirmationId: string,
  now: Date,
): Promise<ConfirmationRecord | undefined> =>
  getItem(db, ConfirmationRecord, key(addressKey, confirmationId), { consistent: true, now });

/** That a form was sent: what came of it, and nothing of what was in it. */
const PressRecord = z.object({
  pressId: z.string(),
  contributionId: z.string(),
  expiresAtEpochSeconds: z.number(),
});
type PressRecord = z.infer<typeof PressRecord>;

const pressKey = (pressId: string): Key => ({ pk: `PRESS#${pressId}`, sk: "PRESS" });

export const addPress = (record: PressRecord, before: Error): ConditionalWrite =>
  putNew({ ...pressKey(record.pressId), type: "press", ...record }, before);

export const pressById = (db: Database, pressId: string, now: Date): Promise<PressRecord | undefined> =>
  getItem(db, PressRecord, pressKey(pressId), { consistent: true, now });

/** What an address has asked for, oldest first, expired requests left out. */
export const confirmationsOf = async (
  db: Database,
  addressKey: string,
  now: Date,
): Promise<ConfirmationRecord[]> =>
  (await queryAll(db, { partition: `ADDRESS#${addressKey}`, prefix, consistent: true, now })).map((item) =>
    z.parse(ConfirmationRecord, item),
  );

/** The write that carries a confirmation out once and erases what was typed; `again` when it was done before. */
export const markDone = (
  record: ConfirmationRecord,
  { slug, path }: Pick<ConfirmationRecord, "slug" | "path">,
  again: Error,
): ConditionalWrite =>
  update(
    key(record.addressKey, record.confirmationId),
    {
      set: {
        status: "done",
        ...(slug === undefined ? {} : { slug }),
        ...(path === undefined ? {} : { path }),
      },
      remove: ["person", "wording", "requested"],
      when: { status: ["pending"] },
    },
    again,
  );

/** Keeps a request that still waits for longer than it would have been. */
export const keepUntil = (db: Database, record: ConfirmationRecord, until: number): Promise<void> =>
  transact(db, [
    update(key(record.addressKey, record.confirmationId), {
      set: { expiresAtEpochSeconds: until },
      when: { status: ["pending"] },
    }),
  ]);

/** Takes a request back, as when somebody says that they do not want to join after all. */
export const withdraw = async (db: Database, record: ConfirmationRecord): Promise<void> => {
  const { pk, sk } = key(record.addressKey, record.confirmationId);
  await db.client.send(new DeleteCommand({ TableName: db.tableName, Key: { pk, sk } }));
};
