import { type Accepted, CommentRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { contributionOf } from "../activity/index.ts";
import {
  type CommentRecord,
  addComment,
  commentById,
  pathOfOwn,
  requireSubject,
  subjectOf,
} from "../comment/index.ts";
import { openCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { happened } from "../happening/index.ts";
import { noSuchLesson, requireLessonFor } from "../lesson/index.ts";
import { transact } from "../store.ts";
import type { CommentRequested } from "./confirmation.ts";
import { type Carry, type Contributed, type Contributor, contribute } from "./contribute.ts";
import type { Formed } from "./press.ts";

export { openCommunity };

/** Whoever contributes, as it is kept beside what they wrote. */
export const authorOf = ({ personId, person: { name, trust, organisation } }: Contributor) => ({
  personId,
  name,
  trust,
  organisation,
});

/** Writes a comment, in one transaction with what counts and tells it. */
const carryOutComment: Carry<CommentRequested> = async (ctx, contributor, requested) => {
  const community = await openCommunity(ctx, requested.slug, true);
  const { slug } = community;
  const at = ctx.now().toISOString();
  const { personId, person, contributionId: commentId, writes } = contributor;
  const { kind: _, threadId, about, ...written } = requested;
  // The lesson may have gone, or been closed to others, since it was asked for.
  if (about.kind === "lesson") await requireLessonFor(ctx.db, { slug, lessonId: about.id }, personId);
  const comment: CommentRecord = {
    type: "comment",
    commentId,
    ...written,
    slug,
    // The community may have become part of another one since.
    about: about.kind === "community" ? { ...about, id: slug } : about,
    threadId: threadId ?? commentId,
    author: authorOf(contributor),
    status: "shown",
    writtenAt: at,
    changedAt: at,
    version: 1,
  };
  const subject = { kind: "comment" as const, id: commentId };
  await transact(ctx.db, [
    ...writes,
    addComment(comment),
    ...contributionOf(ctx, { slug, personId, trust: person.trust, kind: "comment" }),
    happened(ctx, { slug, kind: "comment", subject, personId }),
  ]);
  return { community, path: pathOfOwn(comment) };
};

export const comments: Contributed<CommentRequested> = {
  carry: carryOutComment,
  pathOf: ({ slug }, commentId) => pathOfOwn({ slug, commentId }),
};

interface Place {
  readonly slug: string;
  readonly lessonId?: string | undefined;
}

/** What a comment is about, and the thread that a reply belongs to. @throws not-found where either is gone */
const placeOf = async (ctx: Ctx, { slug, lessonId }: Place, replyTo: string | undefined) => {
  const thread = replyTo === undefined ? undefined : await commentById(ctx.db, { slug, commentId: replyTo });
  if (replyTo !== undefined && (!thread || thread.status === "hidden"))
    throw new Refusal("not-found", "no-such-comment");
  const about = thread?.about ?? subjectOf(slug, lessonId);
  if (lessonId !== undefined && about.id !== lessonId) throw noSuchLesson();
  await requireSubject(ctx, { slug, about });
  return { about, threadId: thread?.threadId ?? null };
};

/**
 * Writes a comment on a community or on one of its lessons, at once from a remembered device, else once the address is
 * confirmed. A reply is about what its thread is about.
 * @throws not-found, also for a lesson that whoever asks may not read, conflict when paused or archived, invalid,
 * forbidden for a blocked address, too-many
 */
export const writeComment = async (
  ctx: Ctx,
  { slug: asked, lessonId, once, first, ...input }: CommentRequest & Place & Formed,
): Promise<Accepted & { path?: string }> => {
  const { text, replyTo, authorShown, author, proof } = z.parse(CommentRequest, input);
  const community = await openCommunity(ctx, asked);
  const { slug, language } = community;
  const place = await placeOf(ctx, { slug, lessonId }, replyTo);
  const requested = {
    kind: "comment" as const,
    slug,
    ...place,
    text,
    authorShown,
    language: author?.language ?? language,
  };
  return contribute(ctx, { community, requested, kind: comments, author, proof, once, first });
};
