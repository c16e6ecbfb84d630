import * as z from "zod/mini";
import { type Ctx, requireSystem } from "../context.ts";
import { personIdOfAddress } from "../person/index.ts";
import { type Database, transact } from "../store.ts";
import { ErasureRecord } from "./erasure.ts";
import { addErasure, wholeLedger } from "./store.ts";

/** Everybody who was forgotten, as a restored backup needs to know it. */
export const readLedger = async (db: Database): Promise<ErasureRecord[]> => {
  const entries = await wholeLedger(db);
  return entries.map((entry) => z.parse(ErasureRecord, entry));
};

class ThereAlready extends Error {}

/**
 * Forgets again whom a backup has brought back, without a letter. Whoever has the address now and is another person
 * stays. Entries of people who are not there are kept, so that the ledger is whole; running it twice changes nothing.
 * @param ledger of the table that was used until the backup was restored
 * @returns how many people are being forgotten again
 */
export const eraseAgain = async (ctx: Ctx, ledger: readonly ErasureRecord[]): Promise<{ again: number }> => {
  requireSystem(ctx);
  let again = 0;
  for (const { tell: _, personId: __, ...entry } of ledger) {
    const found = await personIdOfAddress(ctx.db, entry.addressKey);
    const isBack = found !== undefined && ctx.keys.personKey(found) === entry.personKey;
    const record: ErasureRecord = isBack ? { ...entry, status: "erasing", personId: found } : entry;
    await transact(ctx.db, [addErasure(record, new ThereAlready())])
      .then(() => void (again += isBack ? 1 : 0))
      .catch((error: unknown) => {
        if (!(error instanceof ThereAlready)) throw error;
      });
  }
  return { again };
};
