import type { ErasedWords } from "@boundaryless/contract";
import { nobody } from "../author/index.ts";
import type { Ctx } from "../context.ts";
import { transact } from "../store.ts";
import { type LessonRecord, emptied } from "./lesson.ts";
import { changeLesson, firstLessonsOf } from "./store.ts";

class ChangedMeanwhile extends Error {}

/** Takes a person off up to `most` of their lessons, which stay without a name or go with their texts. @returns what was found */
export const forgetLessons = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  { personId, words, most }: { personId: string; words: ErasedWords; most: number },
): Promise<LessonRecord[]> => {
  const found = await firstLessonsOf(db, personId, most);
  for (const lesson of found) {
    const texts = words === "go" ? emptied(lesson) : {};
    const set = { ...texts, author: nobody, authorShown: false, changedAt: now().toISOString() };
    const write = changeLesson(lesson, set, new ChangedMeanwhile(), ["gsi1pk", "gsi1sk"]);
    await transact(db, [write]).catch((error: unknown) => {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    });
  }
  return found;
};
