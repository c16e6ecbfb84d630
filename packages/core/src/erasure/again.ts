import * as z from "zod/mini";
import { openEntries } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { firstMembers } from "../membership/index.ts";
import { personById, personIdOfAddress } from "../person/index.ts";
import { type Database, transact } from "../store.ts";
import { ErasureRecord } from "./erasure.ts";
import { addErasure, erasureById, wholeLedger } from "./store.ts";

/** Everybody who was forgotten, as a restored backup needs to know it. */
export const readLedger = async (db: Database): Promise<ErasureRecord[]> => {
  const entries = await wholeLedger(db);
  return entries.map((entry) => z.parse(ErasureRecord, entry));
};

/** A row of a table as an entry of its ledger; null where it is of another kind. @throws where an entry is damaged */
export const ledgerEntry = (row: unknown): ErasureRecord | null => {
  const { success, data } = z.safeParse(z.object({ type: z.string() }), row);
  return success && data.type === "erasure" ? z.parse(ErasureRecord, row) : null;
};

const looked = { communities: 20, members: 5 } as const;

/**
 * Whether the secret of this context is the one with which the table was written: with another one nobody in it would be
 * found again. @returns undefined where there is nobody to tell by
 */
export const fitsSecret = async (ctx: Pick<Ctx, "db" | "keys" | "now">): Promise<boolean | undefined> => {
  const { entries } = await openEntries(ctx);
  let fits: boolean | undefined;
  for (const { card } of entries.slice(0, looked.communities))
    for (const { personId } of await firstMembers(ctx.db, card.slug, looked.members)) {
      const person = await personById(ctx.db, personId);
      if (!person) continue;
      fits = (await personIdOfAddress(ctx.db, ctx.keys.addressKey(person.email))) === personId;
      if (fits) return true;
    }
  return fits;
};

class ThereAlready extends Error {}

/** How many entries of a ledger are of whom. */
export interface Again {
  /** Whom the backup has brought back, and who are forgotten again. */
  again: number;
  /** Who are not in this table: their entries are kept, so that its ledger is whole. */
  absent: number;
  /** Who stand in its ledger already. */
  known: number;
}

const keep = async (db: Database, record: ErasureRecord): Promise<boolean> => {
  try {
    await transact(db, [addErasure(record, new ThereAlready())]);
    return true;
  } catch (error) {
    if (error instanceof ThereAlready) return false;
    throw error;
  }
};

/**
 * Forgets again whom a backup has brought back, without a letter. Whoever has the address now and is another person
 * stays. An entry is the mark that it was looked at: cut off, it goes on where it stopped, and running it twice changes
 * nothing.
 * @param ledger of the table that was used until the backup was restored
 * @param dryRun only counts
 */
export const eraseAgain = async (
  ctx: Ctx,
  ledger: readonly ErasureRecord[],
  { dryRun = false } = {},
): Promise<Again> => {
  requireSystem(ctx);
  const counted: Again = { again: 0, absent: 0, known: 0 };
  for (const { tell: _, personId: __, ...entry } of ledger) {
    const found = await personIdOfAddress(ctx.db, entry.addressKey);
    const isBack = found !== undefined && ctx.keys.personKey(found) === entry.personKey;
    const record: ErasureRecord = isBack ? { ...entry, status: "erasing", personId: found } : entry;
    const isNew = dryRun ? !(await erasureById(ctx.db, entry.erasureId)) : await keep(ctx.db, record);
    counted[isNew ? (isBack ? "again" : "absent") : "known"] += 1;
  }
  return counted;
};
