import { type Accepted, CommentRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { contributionOf } from "../activity/index.ts";
import { type CommentRecord, addComment, commentById } from "../comment/index.ts";
import { type CommunityRecord, communityNow, noSuchCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { happened } from "../happening/index.ts";
import { transact } from "../store.ts";
import type { CommentRequested } from "./confirmation.ts";
import { type Carry, type Contributor, contribute } from "./contribute.ts";
import { requireJoinable } from "./join.ts";

/** The community that a contribution goes to. @throws not-found, conflict while nobody may contribute to it */
export const openCommunity = async (ctx: Ctx, slug: string, consistent = false): Promise<CommunityRecord> => {
  const community = await communityNow(ctx.db, slug, consistent);
  if (!community) throw noSuchCommunity();
  requireJoinable(community);
  return community;
};

/** Whoever contributes, as it stands beside what they write. */
export const authorOf = ({ personId, person: { name, trust, organisation } }: Contributor) => ({
  personId,
  name,
  trust,
  organisation,
});

/** Writes a comment, in one transaction with what counts and tells it. */
export const carryOutComment: Carry<CommentRequested> = async (ctx, contributor, requested) => {
  const community = await openCommunity(ctx, requested.slug, true);
  const { slug } = community;
  const commentId = ctx.newId("comment");
  const at = ctx.now().toISOString();
  const { personId, person, writes } = contributor;
  const { kind: _, threadId, ...written } = requested;
  const comment: CommentRecord = {
    type: "comment",
    commentId,
    ...written,
    slug,
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
  return { community, path: `/c/${slug}/comments/${commentId}` };
};

/** The thread that a reply belongs to. @throws invalid where there is nothing to reply to any more */
const threadOf = async (ctx: Ctx, slug: string, replyTo: string | undefined) => {
  if (replyTo === undefined) return null;
  const comment = await commentById(ctx.db, { slug, commentId: replyTo });
  if (!comment || comment.status === "hidden") throw new Refusal("not-found", "no-such-comment");
  return comment;
};

/**
 * Writes a comment on a community, at once from a remembered device, else once the address is confirmed.
 * @throws not-found, conflict when paused or archived, invalid, forbidden for a blocked address, too-many
 */
export const writeComment = async (
  ctx: Ctx,
  { slug: asked, ...input }: CommentRequest & { slug: string },
): Promise<Accepted & { path?: string }> => {
  const { text, replyTo, author, proof } = z.parse(CommentRequest, input);
  const community = await openCommunity(ctx, asked);
  const { slug, language } = community;
  const thread = await threadOf(ctx, slug, replyTo);
  const about = thread?.about ?? { kind: "community" as const, id: slug };
  const threadId = thread?.threadId ?? null;
  const requested = {
    kind: "comment" as const,
    slug,
    about,
    text,
    threadId,
    language: author?.language ?? language,
  };
  return contribute(ctx, { community, requested, carry: carryOutComment, author, proof });
};
