import type { Ctx } from "../context.ts";
import { markApplied } from "../applied/index.ts";
import { transact } from "../store.ts";
import { addToTally, ensureTally } from "./store.ts";

/**
 * Adds to the tallies of trusts what one stream record says, once: the record's mark is part of the transaction.
 * @param changes by ODS code
 */
export const countForTrusts = async (
  ctx: Pick<Ctx, "db" | "now">,
  eventId: string,
  changes: ReadonlyMap<string, { people?: number; communities?: number }>,
): Promise<void> => {
  if (changes.size === 0) return;
  for (const odsCode of changes.keys()) await ensureTally(ctx.db, odsCode);
  const additions = [...changes].map(([odsCode, add]) => addToTally(odsCode, add));
  await markApplied(ctx, eventId, (mark) => transact(ctx.db, [mark, ...additions]));
};
