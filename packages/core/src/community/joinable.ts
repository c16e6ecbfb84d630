import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { CommunityRecord } from "./community.ts";
import { communityNow } from "./merged.ts";
import { noSuchCommunity } from "./store.ts";

/** @throws conflict, with the reason, when nobody can join at the moment */
export const requireJoinable = (community: CommunityRecord): void => {
  if (community.status === "paused") throw new Refusal("conflict", "community-paused");
  if (community.status === "hidden") throw new Refusal("conflict", "community-hidden");
  if (community.status === "archived") throw new Refusal("conflict", "community-archived");
};

/** The community that a contribution goes to. @throws not-found, conflict while nobody may contribute to it */
export const openCommunity = async (ctx: Ctx, slug: string, consistent = false): Promise<CommunityRecord> => {
  const community = await communityNow(ctx.db, slug, consistent);
  if (!community) throw noSuchCommunity();
  requireJoinable(community);
  return community;
};

/** The community whose knowledge is read, whatever its status. @throws not-found, also while it is hidden */
export const legibleCommunity = async (ctx: Pick<Ctx, "db">, slug: string): Promise<CommunityRecord> => {
  const community = await communityNow(ctx.db, slug);
  if (!community) throw noSuchCommunity();
  if (community.status === "hidden") throw new Refusal("not-found", "community-hidden");
  return community;
};
