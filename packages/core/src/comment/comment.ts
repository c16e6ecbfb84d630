import { Language } from "@boundaryless/contract";
import * as z from "zod/mini";
import { Author, AuthorShown } from "../author/index.ts";

/** What a comment is about. */
export const Subject = z.object({ kind: z.enum(["community", "lesson"]), id: z.string() });
export type Subject = z.infer<typeof Subject>;

/** What a comment is about: a lesson of a community where one is named, else the community itself. */
export const subjectOf = (slug: string, lessonId: string | undefined): Subject =>
  lessonId === undefined ? { kind: "community", id: slug } : { kind: "lesson", id: lessonId };

/** A comment as it is kept. */
export const CommentRecord = z.object({
  type: z.literal("comment"),
  commentId: z.string(),
  slug: z.string(),
  about: Subject,
  /** The first comment of its thread; its own identifier where it begins one. */
  threadId: z.string(),
  /** Markdown as it was typed; it is sanitised wherever it is shown. Empty once it is deleted. */
  text: z.string(),
  language: Language,
  author: Author,
  authorShown: AuthorShown,
  /** `hidden` by moderators, `deleted` by its author. */
  status: z.enum(["shown", "hidden", "deleted"]),
  /** Why moderators have hidden it. */
  statusReason: z.optional(z.nullable(z.string())),
  writtenAt: z.string(),
  /** When its author last changed the text. */
  editedAt: z.optional(z.string()),
  changedAt: z.string(),
  version: z.number(),
});
export type CommentRecord = z.infer<typeof CommentRecord>;

/** Whether a comment is the first of its thread. */
export const isFirst = ({ commentId, threadId }: CommentRecord): boolean => commentId === threadId;

/** What is left of a comment that its author has taken away: a mark where it stood, and nobody's name. */
export const takenAway = ({ author: { personId } }: CommentRecord): Partial<CommentRecord> => ({
  status: "deleted",
  text: "",
  author: { personId, name: "", trust: null, organisation: null },
});
