import type { Ctx } from "../context.ts";
import { transact } from "../store.ts";
import { moveComment, oldestIn } from "./store.ts";

class ChangedMeanwhile extends Error {}

/**
 * Moves up to `most` comments of a community into another, each in a transaction of its own: a crash moves none twice.
 * One that changes in this very moment is moved the next time. @returns how many
 */
export const moveComments = async (
  { db }: Pick<Ctx, "db">,
  { from, into, most }: { from: string; into: string; most: number },
): Promise<number> => {
  let moved = 0;
  if (most <= 0) return moved;
  for (const comment of await oldestIn(db, from, most)) {
    try {
      await transact(db, moveComment(comment, into, new ChangedMeanwhile()));
      moved++;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
  return moved;
};
