import type { MatchList, MatchQuery } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { cardOfEntry } from "./wire.ts";

/** Open communities near to a problem in somebody's own words, best first, and why each is. */
export const matchCommunities = async (ctx: Ctx, { text, limit }: MatchQuery): Promise<MatchList> => {
  const { because, nearTo, readIndex } = await import("./in-memory.ts");
  const index = await readIndex(ctx);
  const matches = nearTo(index, text, limit).map((found) => ({
    community: cardOfEntry(found.entry, ctx.now()),
    because: because(index, found),
  }));
  return { matches };
};
