import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type ConditionalWrite, type Database, type Key, getItem, queryAll, update } from "../store.ts";
import * as z from "zod/mini";
import { TrustRecord, TrustTally } from "./trust.ts";

const key = (odsCode: string): Key => ({ pk: `TRUST#${odsCode}`, sk: "TRUST" });
const tallyKey = (odsCode: string): Key => ({ pk: `TRUST#${odsCode}`, sk: "TALLY" });

/** All trusts, closed ones too, by name: one index partition of some 250 small items. */
export const allTrusts = async (db: Database): Promise<TrustRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: "TRUSTS" })).map((item) => z.parse(TrustRecord, item));

export const trustByCode = (db: Database, odsCode: string): Promise<TrustRecord | undefined> =>
  getItem(db, TrustRecord, key(odsCode));

export const tallyOfTrust = (db: Database, odsCode: string): Promise<TrustTally | undefined> =>
  getItem(db, TrustTally, tallyKey(odsCode));

/** Whole or not at all: one put. */
export const saveTrust = async (db: Database, trust: TrustRecord): Promise<void> => {
  const sortName = `${trust.name.toLowerCase()}#${trust.odsCode}`;
  const Item = { ...key(trust.odsCode), gsi1pk: "TRUSTS", gsi1sk: sortName, ...trust };
  await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
};

/** Makes sure that a tally is there to be added to. */
export const ensureTally = async (db: Database, odsCode: string): Promise<void> => {
  const { pk, sk } = tallyKey(odsCode);
  await db.client.send(
    new UpdateCommand({
      TableName: db.tableName,
      Key: { pk, sk },
      UpdateExpression: "SET #type = :type, odsCode = :odsCode",
      ExpressionAttributeNames: { "#type": "type" },
      ExpressionAttributeValues: { ":type": "trust-tally", ":odsCode": odsCode },
    }),
  );
};

/** Adds to a tally that is there. */
export const addToTally = (
  odsCode: string,
  add: { people?: number; communities?: number },
): ConditionalWrite => update(tallyKey(odsCode), { add });
