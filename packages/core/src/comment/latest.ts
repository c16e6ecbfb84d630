import type { Comment } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { type OnLesson, openSubjects } from "./about.ts";
import { CommentRecord } from "./comment.ts";
import { publicComment } from "./view.ts";

interface Read {
  /** Rows of comments as they were read, the newest first. */
  readonly rows: readonly unknown[];
  readonly most: number;
  /** Lessons that everybody may read: what is said of others takes one more read for each lesson. */
  readonly lessons: readonly NonNullable<OnLesson>[];
}

/** The latest comments of a community for everybody, replies too, on itself and on the lessons that everybody may read. */
export const tellLatest = async (
  ctx: Pick<Ctx, "db" | "now">,
  { rows, most, lessons }: Read,
): Promise<Comment[]> => {
  const shown = rows.map((row) => z.parse(CommentRecord, row)).filter(({ status }) => status === "shown");
  const known = new Map<string, OnLesson>(lessons.map((lesson) => [lesson.lessonId, lesson]));
  const read = openSubjects(ctx);
  const told: Comment[] = [];
  // One after the other, so that no lesson is read for a comment that finds no room.
  for (const comment of shown) {
    if (told.length === most) break;
    const lesson = known.get(comment.about.id) ?? (await read(comment));
    if (lesson !== undefined) told.push(await publicComment(ctx, comment, lesson));
  }
  return told;
};
