import type { MatchList, MatchQuery } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { readIndex, searchIndex } from "./search.ts";
import { cardOfEntry } from "./wire.ts";

/** Open communities near to a problem in somebody's own words, best first. */
export const matchCommunities = async (ctx: Ctx, { text, limit }: MatchQuery): Promise<MatchList> => {
  const typed = text.trim();
  if (!typed) return { matches: [] };
  const found = searchIndex(await readIndex(ctx), typed);
  const open = found.filter(({ community }) => community.status === "open").slice(0, limit);
  const shared = (topics: readonly string[]) => topics.filter((topic) => typed.toLowerCase().includes(topic));
  return {
    matches: open.map((entry) => ({
      community: cardOfEntry(entry),
      because: shared(entry.community.topics).slice(0, 3),
    })),
  };
};
