import type { LessonList, LessonQuery } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { isMemberOf, requireCommunity } from "./read.ts";
import { lessonsIn } from "./store.ts";
import { summaryOf } from "./wire.ts";

/** Lessons of a community, newest first: open ones, and all of them for its members on a remembered device. */
export const listLessons = async (
  ctx: Ctx,
  { slug: asked, ...page }: LessonQuery & { slug: string },
): Promise<LessonList> => {
  const { slug } = await requireCommunity(ctx, asked);
  const { items, next } = await lessonsIn(ctx, slug, { ...page, isMember: await isMemberOf(ctx, slug) });
  const lessons = await Promise.all(
    items.map(async (lesson) => ({ ...(await summaryOf(ctx, lesson)), problem: lesson.problem })),
  );
  return { lessons, next };
};
