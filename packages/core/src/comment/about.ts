import type { Ctx } from "../context.ts";
import { type LessonRecord, type Which, lessonNow, requireLesson } from "../lesson/index.ts";
import type { CommentRecord } from "./comment.ts";

type Placed = Pick<CommentRecord, "slug" | "about">;

/** What a comment on a lesson says of it; null for a comment on a community. */
export type OnLesson = Pick<LessonRecord, "lessonId" | "title"> | null;

/**
 * The lesson that a comment is about, if it is about one: whoever may not read the lesson may not read what is said of it.
 * @throws not-found where whoever asks cannot read it
 */
export const requireSubject = async (
  ctx: Pick<Ctx, "actor" | "db">,
  { slug, about }: Placed,
): Promise<LessonRecord | null> =>
  about.kind === "lesson" ? requireLesson(ctx, { slug, lessonId: about.id }) : null;

/** The lesson whose comments are asked for: what their page says of it. @throws not-found where it cannot be read */
export const readLessonSubject = async (
  ctx: Pick<Ctx, "actor" | "db">,
  which: Which,
): Promise<{ id: string; title: string; open: boolean }> => {
  const { lessonId: id, title, open } = await requireLesson(ctx, which);
  return { id, title, open };
};

/**
 * Reads what comments are about, each lesson once, for those who tell everybody of them.
 * @returns `undefined` for a comment on a lesson that not everybody may read
 */
export const openSubjects = ({
  db,
}: Pick<Ctx, "db">): ((comment: Placed) => Promise<OnLesson | undefined>) => {
  const lessons = new Map<string, Promise<LessonRecord | undefined>>();
  return async ({ slug, about }) => {
    if (about.kind === "community") return null;
    const reading = lessons.get(about.id) ?? lessonNow(db, { slug, lessonId: about.id });
    lessons.set(about.id, reading);
    const lesson = await reading;
    return lesson?.status === "shown" && lesson.open ? lesson : undefined;
  };
};
