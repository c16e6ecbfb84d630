import { communityBySlug } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { transact } from "../store.ts";
import { addGathering, firstGatherings, removeGathering } from "./store.ts";

class MovedMeanwhile extends Error {}

/** From where to where gatherings move, and how many at most. */
interface Moving {
  readonly from: string;
  readonly into: string;
  readonly most: number;
}

/**
 * Moves gatherings to the community that has taken theirs in, each in one transaction. Answers stay where they are:
 * they belong to the gathering, which is found by its name. @returns how many
 */
export const moveGatherings = async (
  { db }: Pick<Ctx, "db">,
  { from, into, most }: Moving,
): Promise<number> => {
  if (most <= 0 || !(await communityBySlug(db, into, true))) return 0;
  const gatherings = await firstGatherings(db, from, most);
  for (const gathering of gatherings)
    await transact(db, [
      removeGathering(gathering, new MovedMeanwhile()),
      addGathering({ ...gathering, slug: into }, new MovedMeanwhile()),
    ]).catch((error: unknown) => {
      // Somebody else has moved it, or it was changed: it is looked at again.
      if (!(error instanceof MovedMeanwhile)) throw error;
    });
  return gatherings.length;
};
