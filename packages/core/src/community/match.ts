import type { MatchList, MatchQuery } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { cardOfEntry } from "./wire.ts";

/** Open communities near to a problem in somebody's own words, best first, and why each is. */
export const matchCommunities = async (ctx: Ctx, { text, limit }: MatchQuery): Promise<MatchList> => {
  const { because, inLesson, nearTo, readIndex } = await import("./in-memory.ts");
  const index = await readIndex(ctx);
  const matches = nearTo(index, text, limit).map((found) => {
    const lesson = inLesson(index, found);
    return {
      community: cardOfEntry(found.entry, ctx.now()),
      because: because(index, found),
      ...(lesson && { lesson }),
    };
  });
  return { matches };
};
