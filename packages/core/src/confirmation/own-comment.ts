import { type Comment, EditCommentRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import {
  type CommentRecord,
  changeComment,
  commentById,
  requireSubject,
  takenAway,
} from "../comment/index.ts";
import { communityNow, openCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { limitSubject } from "../limit/index.ts";
import { requireUnblocked } from "../block/index.ts";
import { personById } from "../person/index.ts";
import { transact } from "../store.ts";

type Which = Pick<CommentRecord, "slug" | "commentId">;

/** Changes of one person's own comments within an hour; see docs/limits.md. */
const editLimit = { what: "person-edit", most: 60, seconds: 3600 } as const;

/** The person whose remembered device asks. @throws forbidden for anybody else */
const requireRemembered = ({ actor }: Pick<Ctx, "actor">): string => {
  const personId = actor.kind === "anyone" ? actor.personId : undefined;
  if (personId === undefined) throw new Refusal("forbidden", "not-remembered");
  return personId;
};

/** @throws not-found for what is not shown, forbidden for what somebody else wrote */
const requireOwn = async (ctx: Ctx, which: Which, personId: string): Promise<CommentRecord> => {
  const comment = await commentById(ctx.db, which);
  if (comment?.status !== "shown") throw new Refusal("not-found", "no-such-comment");
  if (comment.author.personId !== personId) throw new Refusal("forbidden", "not-yours");
  return comment;
};

const change = async (
  { db }: Pick<Ctx, "db">,
  comment: CommentRecord,
  version: number,
  to: Partial<CommentRecord>,
): Promise<void> => {
  const stale = new Refusal("conflict", "stale-version");
  await transact(db, [changeComment({ ...comment, version }, to, { status: ["shown"] }, stale)]);
};

/**
 * Changes what somebody has said, from their remembered device.
 * @throws forbidden for anybody else and for a blocked address, not-found, invalid, conflict when it has changed
 * meanwhile or while nobody may contribute, too-many
 */
export const editComment = async (
  ctx: Ctx,
  { slug: asked, commentId, ...input }: Which & EditCommentRequest,
): Promise<void> => {
  const personId = requireRemembered(ctx);
  const { text, version, authorShown } = z.parse(EditCommentRequest, input);
  const { slug } = await openCommunity(ctx, asked);
  const comment = await requireOwn(ctx, { slug, commentId }, personId);
  await requireSubject(ctx, comment);
  const person = await personById(ctx.db, personId);
  if (person) await requireUnblocked(ctx, ctx.keys.addressKey(person.email));
  await limitSubject(ctx, editLimit, personId);
  const at = ctx.now().toISOString();
  const name = authorShown === undefined ? {} : { authorShown };
  await change(ctx, comment, version, { text, ...name, editedAt: at, changedAt: at });
};

/**
 * Takes away what somebody has said, from their remembered device, also where nobody may contribute any more.
 * @throws forbidden for anybody else, not-found, conflict when it has changed meanwhile
 */
export const deleteComment = async (
  ctx: Ctx,
  { slug: asked, commentId, version }: Which & Pick<Comment, "version">,
): Promise<void> => {
  const personId = requireRemembered(ctx);
  const { slug = asked } = (await communityNow(ctx.db, asked)) ?? {};
  const comment = await requireOwn(ctx, { slug, commentId }, personId);
  await change(ctx, comment, version, { ...takenAway(comment), changedAt: ctx.now().toISOString() });
};
