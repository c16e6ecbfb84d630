import type { Community, CommunityCard, ManagedCommunity } from "@boundaryless/contract";
import { actionsOn } from "../administrator/index.ts";
import type { Administrator, Ctx } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import {
  type CommunityRecord,
  type CommunityTally,
  type SearchRecord,
  cardOf,
  cardWith,
  figuresOf,
} from "./community.ts";

/** The path of a community's page on our own origin. */
const urlOf = (slug: string): string => `/c/${slug}`;

const communityOf = (community: CommunityRecord, card: CommunityCard): Community => ({
  ...card,
  problem: community.problem,
  difference: community.difference,
  language: community.language,
  startedAt: community.startedAt,
  statusReason: community.statusReason,
  url: urlOf(community.slug),
});

/** A community as its page shows it. */
export const publicCommunity = (community: CommunityRecord, tally: CommunityTally | undefined): Community =>
  communityOf(community, cardOf(community, tally));

/** A card from what search knows. */
export const cardOfEntry = (entry: SearchRecord): CommunityCard => cardWith(entry.community, entry);

/** What the permissions of a community depend on. */
export const factsOf = (community: CommunityRecord, trustCodes: readonly string[]) => ({
  slug: community.slug,
  homeTrust: community.homeTrust,
  trustCodes,
});

/** What an administrator may do now: what the grants allow and the status makes possible. */
const possible = (
  administrator: Administrator,
  community: CommunityRecord,
  trustCodes: readonly string[],
) => {
  const open = community.status === "open";
  return actionsOn(administrator.grants, factsOf(community, trustCodes)).filter((action) => {
    if (action === "restore") return community.status === "paused" || community.status === "archived";
    if (action === "pause") return open;
    if (action === "archive") return open || community.status === "paused";
    return true;
  });
};

const managed = async (
  ctx: Ctx,
  administrator: Administrator,
  community: CommunityRecord,
  card: CommunityCard,
  trustCodes: readonly string[],
): Promise<ManagedCommunity> => ({
  ...communityOf(community, card),
  homeTrust: await nameOfTrust(ctx, community.homeTrust),
  version: community.version,
  changedAt: community.changedAt,
  can: possible(administrator, community, trustCodes),
});

/** A community as administrators see it, from the table itself. */
export const managedCommunity = (
  ctx: Ctx,
  administrator: Administrator,
  community: CommunityRecord,
  tally: CommunityTally | undefined,
): Promise<ManagedCommunity> =>
  managed(ctx, administrator, community, cardOf(community, tally), figuresOf(tally).trustCodes);

/** A community as administrators see it, from what search knows. */
export const managedEntry = (
  ctx: Ctx,
  administrator: Administrator,
  entry: SearchRecord,
): Promise<ManagedCommunity> =>
  managed(ctx, administrator, entry.community, cardOfEntry(entry), entry.trustCodes);
