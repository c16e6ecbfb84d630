import type { Ctx } from "../context.ts";
import { transact } from "../store.ts";
import { changeComment, commentsOf, moveComment, oldestIn } from "./store.ts";

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

const mostAttempts = 3;

/** Takes a person's name and organisation off everything they have said; what they said stays with its community. */
export const forgetAuthor = async ({ db }: Pick<Ctx, "db">, personId: string): Promise<void> => {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    let raced = false;
    for (const comment of await commentsOf(db, personId)) {
      if (comment.author.name === "") continue;
      const author = { ...comment.author, name: "", trust: null, organisation: null };
      await transact(db, [changeComment(comment, { author }, {}, new ChangedMeanwhile())]).catch((error) => {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        raced = true;
      });
    }
    if (!raced) return;
  }
};
