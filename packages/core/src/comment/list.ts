import { type Comment, type Lesson, type Thread, type ThreadList, ThreadQuery } from "@boundaryless/contract";
import * as z from "zod/mini";
import { legibleCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import { type OnLesson, requireSubject } from "./about.ts";
import { type CommentRecord, type Subject, isFirst, subjectOf } from "./comment.ts";
import { commentById, commentsAbout, commentsCounted } from "./store.ts";
import { isSeen, mineAmong, publicComment } from "./view.ts";

/** Replies that a list shows of one thread; the thread's own page has all of them. */
export const mostRepliesListed = 20;
const rowsAtOnce = 100;

/** The first comment of a thread, and its newest replies, newest first. */
interface Rows {
  readonly first: CommentRecord;
  readonly replies: readonly CommentRecord[];
  /** Whether older replies were left out. */
  readonly cut: boolean;
}

const threadOf = async (
  ctx: Pick<Ctx, "db" | "now">,
  { first, replies, cut }: Rows,
  lesson: OnLesson,
): Promise<Thread> => {
  const shown = replies.filter(({ status }) => status === "shown");
  const listed = shown.slice(0, mostRepliesListed).reverse();
  return {
    first: await publicComment(ctx, first, lesson),
    replies: await Promise.all(listed.map((reply) => publicComment(ctx, reply, lesson))),
    more: cut || shown.length > listed.length,
  };
};

/** Threads from the newest on, one by one, in bounded reads: of a very long one older replies are passed over. */
async function* threadsAbout(
  ctx: Ctx,
  about: Subject,
  from: {
    limit: number;
    after?: Pick<CommentRecord, "slug" | "commentId" | "threadId" | "about"> | undefined;
  },
): AsyncGenerator<Rows> {
  let { after } = from;
  let replies: CommentRecord[] = [];
  do {
    const { items, last } = await commentsAbout(ctx.db, about, { limit: from.limit, after });
    for (const comment of items) {
      if (!isFirst(comment)) replies.push(comment);
      else {
        yield { first: comment, replies, cut: false };
        replies = [];
      }
    }
    after = last;
    const [newest] = replies;
    if (!newest || replies.length < rowsAtOnce) continue;
    const first = await commentById(ctx.db, { slug: newest.slug, commentId: newest.threadId });
    if (first) yield { first, replies, cut: true };
    replies = [];
    after = { ...newest, commentId: newest.threadId };
  } while (after);
}

/** Threads for whoever reads them, with what they themselves have written in them. */
export interface ThreadListPage extends ThreadList {
  readonly mine: ReadonlySet<string>;
}

type Listing = z.infer<typeof ThreadQuery>;

interface About {
  readonly slug: string;
  readonly about: Subject;
  readonly lesson: OnLesson;
}

/** Threads about something in a community, the newest first. @throws invalid for a cursor of another list */
const listThreads = async (
  ctx: Ctx,
  { slug, about, lesson }: About,
  { limit, cursor }: Listing,
): Promise<ThreadListPage> => {
  const scope = JSON.stringify(["threads", about.kind, about.id]);
  const place = cursor === undefined ? undefined : String(openCursor(ctx.keys, scope, cursor)["thread"]);
  const after = place === undefined ? undefined : { slug, about, commentId: place, threadId: place };
  const found: Rows[] = [];
  for await (const rows of threadsAbout(ctx, about, { limit: Math.min(rowsAtOnce, limit * 4 + 1), after })) {
    if (isSeen(rows.first, rows.replies)) found.push(rows);
    if (found.length > limit) break;
  }
  const last = found.length > limit ? found[limit - 1] : undefined;
  const listed = found.slice(0, limit);
  return {
    threads: await Promise.all(listed.map((rows) => threadOf(ctx, rows, lesson))),
    mine: mineAmong(
      ctx,
      listed.flatMap(({ first, replies }) => [first, ...replies]),
    ),
    next: last ? sealCursor(ctx.keys, scope, { thread: last.first.commentId }) : null,
  };
};

/** The threads of a community itself, or of one of its lessons. @throws not-found, invalid */
export const listComments = async (
  ctx: Ctx,
  { slug: asked, lessonId, ...query }: ThreadQuery & { slug: string; lessonId?: string | undefined },
): Promise<ThreadListPage> => {
  const { slug } = await legibleCommunity(ctx, asked);
  const about = subjectOf(slug, lessonId);
  const lesson = await requireSubject(ctx, { slug, about });
  return listThreads(ctx, { slug, about, lesson }, z.parse(ThreadQuery, query));
};

/** The newest comments on a lesson that somebody has read, replies left out, and how many there are with them. */
export const latestOnLesson = async (
  ctx: Ctx,
  { community: slug, id: lessonId, title }: Pick<Lesson, "community" | "id" | "title">,
  most: number,
): Promise<{ latest: Comment[]; count: number }> => {
  const about = { slug, about: subjectOf(slug, lessonId), lesson: { lessonId, title } };
  const [{ threads }, count] = await Promise.all([
    listThreads(ctx, about, { limit: most }),
    commentsCounted(ctx.db, slug, lessonId),
  ]);
  const latest = threads.map(({ first }) => first).filter(({ status }) => status === "shown");
  return { latest, count };
};
