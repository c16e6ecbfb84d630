import { BundleComment, BundleLessonComment } from "@boundaryless/contract";
import { authorInFile } from "../author/index.ts";
import {
  CommentRecord,
  type Subject,
  addComment,
  openSubjects,
  rowPrefix,
  subjectOf,
} from "../comment/index.ts";
import type { Ctx } from "../context.ts";
import type { ConditionalWrite } from "../store.ts";
import { type Into, part } from "./part.ts";

/** What is the same of every comment: what is shown to everybody, with the name that it is shown with. */
const tell = async (ctx: Ctx, comment: CommentRecord): Promise<BundleComment | null> => {
  const { status, commentId: id, threadId, text, language, writtenAt } = comment;
  if (status !== "shown") return null;
  const replyTo = threadId === id ? null : threadId;
  return { id, replyTo, text, language, author: await authorInFile(ctx, comment), writtenAt };
};

const take = (
  { slug, idOf, authorOf }: Into,
  commentId: string,
  { replyTo, text, language, author, writtenAt, about }: BundleComment & { about: Subject },
): ConditionalWrite =>
  addComment({
    type: "comment",
    commentId,
    slug,
    about,
    threadId: (replyTo === null ? undefined : idOf(replyTo)) ?? commentId,
    text,
    language,
    ...authorOf(author),
    status: "shown",
    writtenAt,
    changedAt: writtenAt,
    version: 1,
  });

// Replies have one level. One whose first comment is no longer shown begins a thread of its own.
const hangsTogether = (records: readonly BundleComment[]): boolean => {
  const replies = new Set(records.filter(({ replyTo }) => replyTo !== null).map(({ id }) => id));
  return records.every(({ replyTo }) => replyTo === null || !replies.has(replyTo));
};

const every = {
  prefix: rowPrefix,
  kept: CommentRecord,
  at: ({ writtenAt }: BundleComment): string => writtenAt,
  hangsTogether,
};

/** Comments on the community itself. */
export const comments = part<CommentRecord, BundleComment>({
  ...every,
  kind: "comments",
  told: BundleComment,
  teller: (ctx) => async (comment) => (comment.about.kind === "community" ? tell(ctx, comment) : null),
  take: (into, id, comment) => take(into, id, { ...comment, about: subjectOf(into.slug, undefined) }),
});

/** Comments on the lessons that are marked open: a kind of its own, so that nobody takes one for a comment on the community. */
export const lessonComments = part<CommentRecord, BundleLessonComment>({
  ...every,
  kind: "lesson-comments",
  told: BundleLessonComment,
  teller: (ctx) => {
    const lessonOf = openSubjects(ctx);
    return async (comment) => {
      const lesson = comment.status === "shown" ? await lessonOf(comment) : null;
      const told = lesson ? await tell(ctx, comment) : null;
      return lesson && told ? { ...told, lesson: lesson.lessonId } : null;
    };
  },
  // No file may choose a lesson that is here already: what is said of one that is not in it stands with the community.
  take: (into, id, { lesson, ...comment }) =>
    take(into, id, { ...comment, about: subjectOf(into.slug, into.idOf(lesson)) }),
});
