import type { Comment, Community } from "@boundaryless/contract";
import { tellLatest } from "../comment/index.ts";
import { communityOfPage, noSuchCommunity, pageWithNewest } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type Coming, comingOf } from "./coming.ts";

/** A community and what is latest in it. */
export interface CommunityPage {
  readonly community: Community;
  /** The latest comments, newest first. */
  readonly comments: readonly Comment[];
  /** The next gatherings, in order. */
  readonly gatherings: readonly Coming[];
}

interface Which {
  readonly slug: string;
  /** Comments and gatherings at most. */
  readonly most: number;
}

/**
 * Everything that the page of a community shows, in one Query; a lesson that is not among the newest and that a comment
 * is about takes one more read. The slug of a community that was merged gives the one that has taken it in.
 * @throws not-found where there is none, or moderators have hidden it
 */
export const readCommunityPage = async (ctx: Ctx, { slug, most }: Which): Promise<CommunityPage> => {
  // Few are hidden or deleted; where several are, the page shows fewer.
  const page = await pageWithNewest(ctx.db, slug, most * 2);
  const community = communityOfPage(ctx, page);
  if (!page) throw noSuchCommunity();
  const lessons = page.latest?.lessons ?? [];
  const [comments, gatherings] = await Promise.all([
    tellLatest(ctx, { rows: page.newest, most, lessons }),
    comingOf(ctx, page, most),
  ]);
  return { community, comments, gatherings };
};
