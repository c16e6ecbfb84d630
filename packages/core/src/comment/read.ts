import type { Thread } from "@boundaryless/contract";
import { legibleCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import { Refusal } from "../errors.ts";
import { requireSubject } from "./about.ts";
import { type CommentRecord, isFirst } from "./comment.ts";
import { commentById, commentsInThread } from "./store.ts";
import { isSeen, mineAmong, publicComment } from "./view.ts";

/** Replies on one page of a thread. */
export const repliesAtOnce = 100;

const noSuchComment = (): Refusal => new Refusal("not-found", "no-such-comment");

/** A thread for whoever reads its page, with what they themselves have written in it. */
export interface ThreadPage extends Thread {
  readonly mine: ReadonlySet<string>;
  readonly next: string | null;
}

// The index is a moment behind, and whoever has just written wants to see it.
const withAsked = (replies: readonly CommentRecord[], asked: CommentRecord | undefined): CommentRecord[] => {
  if (!asked || isFirst(asked)) return [...replies];
  const others = replies.filter(({ commentId }) => commentId !== asked.commentId);
  return [...others, asked].sort((one, other) => one.commentId.localeCompare(other.commentId));
};

interface Which {
  readonly slug: string;
  readonly commentId: string;
  readonly cursor?: string | undefined;
}

/** The thread that a comment is in, its replies oldest first. @throws not-found for what nobody can see, invalid */
export const readThreadPage = async (
  ctx: Ctx,
  { slug: named, commentId, cursor }: Which,
): Promise<ThreadPage> => {
  const { slug } = await legibleCommunity(ctx, named);
  const asked = await commentById(ctx.db, { slug, commentId });
  if (!asked) throw noSuchComment();
  const first = isFirst(asked) ? asked : await commentById(ctx.db, { slug, commentId: asked.threadId });
  if (!first) throw noSuchComment();
  const lesson = await requireSubject(ctx, first);
  const scope = JSON.stringify(["thread", first.commentId]);
  const place = cursor === undefined ? first.commentId : String(openCursor(ctx.keys, scope, cursor)["reply"]);
  const after = { ...first, commentId: place };
  const found = await commentsInThread(ctx.db, first, { limit: repliesAtOnce + 1, after });
  const last = found.length > repliesAtOnce ? found[repliesAtOnce - 1] : undefined;
  const replies = withAsked(found.slice(0, repliesAtOnce), cursor === undefined ? asked : undefined);
  if (!isSeen(first, replies)) throw noSuchComment();
  const shown = replies.filter(({ status }) => status === "shown");
  return {
    first: await publicComment(ctx, first, lesson),
    replies: await Promise.all(shown.map((reply) => publicComment(ctx, reply, lesson))),
    more: last !== undefined,
    next: last ? sealCursor(ctx.keys, scope, { reply: last.commentId }) : null,
    mine: mineAmong(ctx, [first, ...shown]),
  };
};

/** The thread that a comment is in. @throws not-found */
export const readThread = async (ctx: Ctx, which: Which): Promise<Thread> => {
  const { first, replies, more } = await readThreadPage(ctx, which);
  return { first, replies, more };
};
