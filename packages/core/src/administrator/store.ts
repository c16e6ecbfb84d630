import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { sha256 } from "../keys.ts";
import { type ConditionalWrite, type Database, type Key, getItem, putNew } from "../store.ts";
import { AdministratorRecord, SessionRecord } from "./administrator.ts";

/** Identity of an administrator: a hash of issuer and subject. */
export const administratorIdOf = (issuer: string, subject: string): string =>
  sha256(JSON.stringify([issuer, subject])).slice(0, 32);

const key = (administratorId: string): Key => ({
  pk: `ADMINISTRATOR#${administratorId}`,
  sk: "ADMINISTRATOR",
});
const sessionKey = (sessionId: string): Key => ({ pk: `SESSION#${sessionId}`, sk: "SESSION" });

// Grants and sessions are read consistently: what was taken away must not work a moment longer.
export const administratorById = (db: Database, id: string): Promise<AdministratorRecord | undefined> =>
  getItem(db, AdministratorRecord, key(id), { consistent: true });

export const sessionById = (db: Database, id: string, now: Date): Promise<SessionRecord | undefined> =>
  getItem(db, SessionRecord, sessionKey(id), { consistent: true, now });

export const saveAdministrator = async (db: Database, record: AdministratorRecord): Promise<void> => {
  const Item = { ...key(record.administratorId), ...record };
  await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
};

/** The write that begins a session, for a transaction with what it follows from. */
export const addSession = (sessionId: string, record: SessionRecord): ConditionalWrite =>
  putNew({ ...sessionKey(sessionId), ...record });

export const saveSession = async (db: Database, sessionId: string, record: SessionRecord): Promise<void> => {
  await db.client.send(
    new PutCommand({ TableName: db.tableName, Item: { ...sessionKey(sessionId), ...record } }),
  );
};

export const deleteSession = async (db: Database, sessionId: string): Promise<void> => {
  const { pk, sk } = sessionKey(sessionId);
  await db.client.send(new DeleteCommand({ TableName: db.tableName, Key: { pk, sk } }));
};
