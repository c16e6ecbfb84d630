import type { ErasedWords } from "@boundaryless/contract";
import { nobody } from "../author/index.ts";
import type { Ctx } from "../context.ts";
import { transact } from "../store.ts";
import { type CommentRecord, takenAway } from "./comment.ts";
import { changeComment, firstCommentsOf } from "./store.ts";

class ChangedMeanwhile extends Error {}

/**
 * Takes a person off up to `most` of what they have said. Their words stay with the community, without name and
 * organisation, or go as if they had deleted them. What changes in this very moment is found again the next time.
 * @returns what was found
 */
export const forgetComments = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  { personId, words, most }: { personId: string; words: ErasedWords; most: number },
): Promise<CommentRecord[]> => {
  const found = await firstCommentsOf(db, personId, most);
  for (const comment of found) {
    const set =
      words === "go"
        ? { ...takenAway(comment), author: nobody, changedAt: now().toISOString() }
        : { author: nobody };
    const write = changeComment(comment, set, {}, new ChangedMeanwhile(), ["gsi1pk", "gsi1sk"]);
    await transact(db, [write]).catch((error: unknown) => {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    });
  }
  return found;
};
