import { markApplied } from "../applied/index.ts";
import type { Ctx } from "../context.ts";
import { transact } from "../store.ts";
import type { CommentRecord } from "./comment.ts";
import { addToCount } from "./store.ts";

class CommunityGone extends Error {}

const shownIn = (comment: CommentRecord | undefined): number => (comment?.status === "shown" ? 1 : 0);

/** Counts one change of a comment on a lesson, once; of a community it is not asked how many there are. */
export const countComment = async (
  ctx: Pick<Ctx, "db" | "now">,
  eventId: string,
  { before, after }: { before: CommentRecord | undefined; after: CommentRecord | undefined },
): Promise<void> => {
  const { slug, about } = after ?? before ?? {};
  const by = shownIn(after) - shownIn(before);
  if (slug === undefined || about?.kind !== "lesson" || by === 0) return;
  const count = addToCount({ slug, lessonId: about.id }, by, new CommunityGone());
  await markApplied(ctx, eventId, async (mark) => {
    try {
      await transact(ctx.db, [mark, count]);
    } catch (error) {
      if (!(error instanceof CommunityGone)) throw error;
    }
  });
};
