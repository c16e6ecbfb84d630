import type { Comment } from "@boundaryless/contract";
import { authorName } from "../author/index.ts";
import type { Ctx } from "../context.ts";
import type { OnLesson } from "./about.ts";
import { type CommentRecord, isFirst } from "./comment.ts";

/** The path of a comment's thread, with the place of the comment in it. */
export const pathOf = ({ slug, threadId, commentId }: CommentRecord): string => {
  const thread = `/c/${slug}/comments/${threadId}`;
  return threadId === commentId ? thread : `${thread}#${commentId}`;
};

/** Where whoever has just written a comment sees it: read by itself, since the index of its thread is a moment behind. */
export const pathOfOwn = ({ slug, commentId }: Pick<CommentRecord, "slug" | "commentId">): string =>
  `/c/${slug}/comments/${commentId}`;

/** A comment as anybody reads it. */
export const publicComment = async (
  ctx: Pick<Ctx, "db" | "now">,
  comment: CommentRecord,
  lesson: OnLesson,
): Promise<Comment> => {
  const { commentId, slug, threadId, status, text, language, writtenAt, editedAt, version } = comment;
  const shown = status === "shown";
  return {
    id: commentId,
    community: slug,
    thread: threadId,
    lesson: lesson && { id: lesson.lessonId, title: lesson.title },
    status,
    text: shown ? text : null,
    language,
    author: shown ? await authorName(ctx, comment) : null,
    writtenAt,
    editedAt: editedAt ?? null,
    version,
    url: pathOf(comment),
  };
};

/** Whether anybody misses it: a mark stands only where somebody has replied. */
export const isSeen = (comment: CommentRecord, replies: readonly CommentRecord[]): boolean =>
  comment.status === "shown" || (isFirst(comment) && replies.some(({ status }) => status === "shown"));

/** Of comments that can be read, the identifiers of those that whoever asks has written; none for a stranger. */
export const mineAmong = (
  { actor }: Pick<Ctx, "actor">,
  comments: readonly CommentRecord[],
): ReadonlySet<string> => {
  const personId = actor.kind === "anyone" ? actor.personId : undefined;
  if (personId === undefined) return new Set();
  const mine = comments.filter(({ author, status }) => author.personId === personId && status === "shown");
  return new Set(mine.map(({ commentId }) => commentId));
};
