import { BundleComment } from "@boundaryless/contract";
import { CommentRecord, addComment } from "../comment/index.ts";
import { nameOfTrust } from "../trust/index.ts";
import { part } from "./part.ts";

/** Comments on a community: what is shown to everybody, with the name that it is shown with. */
export const comments = part<CommentRecord, BundleComment>({
  kind: "comments",
  prefix: "COMMENT#",
  kept: CommentRecord,
  told: BundleComment,
  tell: async (ctx, { status, about, commentId: id, threadId, text, language, author, writtenAt }) => {
    if (status !== "shown" || about.kind !== "community") return null;
    const { name, organisation } = author;
    const replyTo = threadId === id ? null : threadId;
    const trust = await nameOfTrust(ctx, author.trust);
    return { id, replyTo, text, language, author: { name, trust, organisation }, writtenAt };
  },
  at: ({ writtenAt }) => writtenAt,
  // Replies have one level. One whose first comment is no longer shown begins a thread of its own.
  hangsTogether: (records) => {
    const replies = new Set(records.filter(({ replyTo }) => replyTo !== null).map(({ id }) => id));
    return records.every(({ replyTo }) => replyTo === null || !replies.has(replyTo));
  },
  take: ({ slug, idOf, authorOf }, commentId, { replyTo, text, language, author, writtenAt }) =>
    addComment({
      type: "comment",
      commentId,
      slug,
      about: { kind: "community", id: slug },
      threadId: (replyTo === null ? undefined : idOf(replyTo)) ?? commentId,
      text,
      language,
      author: authorOf(author),
      status: "shown",
      writtenAt,
      changedAt: writtenAt,
      version: 1,
    }),
});
