import type { Target } from "@boundaryless/contract";
import * as z from "zod/mini";
import { CommentRecord, changeComment, commentById, requireSubject } from "../comment/index.ts";
import { communityNow, requirePage } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { plainText } from "../text.ts";
import { type Item, stale } from "./moderated.ts";

// What a decision may change of a comment.
const Changed = z.partial(
  z.pick(CommentRecord, { text: true, status: true, statusReason: true, changedAt: true }),
);

const nameLength = 80;

/** The comment of a target, also where its community has become part of another one. */
const commentOf = async (ctx: Pick<Ctx, "db">, { slug: named, itemId = "" }: Target) => {
  const community = await communityNow(ctx.db, named, true);
  const comment = community && (await commentById(ctx.db, { slug: community.slug, commentId: itemId }));
  if (!comment) throw new Refusal("not-found", "no-such-comment");
  return comment;
};

const nameOf = ({ text }: CommentRecord): string => plainText(text, nameLength);

/** A comment as moderators read and change it, also where nobody else may read what it is about. @throws not-found */
export const readCommentItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const comment = await commentOf(ctx, target);
  const { community, facts } = await requirePage(ctx, comment.slug);
  const { text, language, status, statusReason = null, author } = comment;
  return {
    target,
    community,
    facts,
    name: nameOf(comment),
    texts: { text },
    topics: [],
    language,
    status,
    statusReason,
    writerId: author.personId,
    can: [
      "dismiss",
      ...(status === "deleted" ? [] : (["redact"] as const)),
      ...(status === "shown" ? (["hide"] as const) : []),
    ],
    change: (to) => {
      const set = z.parse(Changed, { ...to, changedAt: ctx.now().toISOString() });
      return changeComment(comment, set, { status: [status] }, stale());
    },
  };
};

/** What lists call a comment. @throws not-found */
export const nameOfComment = async (ctx: Ctx, target: Target): Promise<string> =>
  nameOf(await commentOf(ctx, target));

/** @throws not-found where whoever asks cannot read it */
export const requireVisibleComment = async (ctx: Ctx, target: Target): Promise<void> => {
  const comment = await commentOf(ctx, target);
  if (comment.status !== "shown") throw new Refusal("not-found", "no-such-comment");
  await requireSubject(ctx, comment);
};
