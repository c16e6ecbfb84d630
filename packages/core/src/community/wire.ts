import type { Community, CommunityCard, ManagedCommunity } from "@boundaryless/contract";
import { actionsOn } from "../administrator/index.ts";
import type { Administrator, Ctx } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import {
  type CardRecord,
  type CommunityRecord,
  type Known,
  type SearchRecord,
  cardOf,
  cardWith,
  figuresOf,
  legible,
  licenceOf,
} from "./community.ts";
import { newsOf } from "./latest.ts";

/** The path of a community's page on our own origin. */
const urlOf = (slug: string): string => `/c/${slug}`;

const importedFrom = ({ provenance }: CommunityRecord) => {
  const home = provenance?.at(-1);
  return home ? { importedFrom: home } : {};
};

const communityOf = (community: CommunityRecord, card: CommunityCard): Community => ({
  ...card,
  problem: community.problem,
  difference: community.difference,
  language: community.language,
  licence: licenceOf(community),
  startedAt: community.startedAt,
  statusReason: community.statusReason,
  successor: community.successor ?? null,
  url: urlOf(community.slug),
  ...importedFrom(community),
});

/** A community as its page shows it. */
export const publicCommunity = (community: CommunityRecord, seen: Known, now: Date): Community =>
  communityOf(community, cardOf(community, seen, now));

/** A card from the one that the stream has made. */
export const cardFrom = ({ type: _, latest, ...card }: CardRecord, now: Date): CommunityCard => ({
  ...card,
  ...newsOf(card.slug, latest, now),
});

/** A card from what search knows. */
export const cardOfEntry = (entry: SearchRecord, now: Date): CommunityCard =>
  cardWith(entry.community, entry, entry.latest, now);

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
    const { status, mergedInto } = community;
    if (action === "restore")
      return mergedInto === undefined && (status === "paused" || status === "archived");
    if (action === "pause") return open;
    if (action === "archive" || action === "merge") return open || status === "paused";
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
  ...(community.mergedInto === undefined ? {} : { mergedInto: community.mergedInto }),
  can: possible(administrator, community, trustCodes),
});

/** What moderators have hidden is read by those who may put it right, and by nobody else. */
const readable = (
  { grants }: Administrator,
  community: CommunityRecord,
  trustCodes: readonly string[],
): CommunityRecord =>
  actionsOn(grants, factsOf(community, trustCodes)).includes("edit") ? community : legible(community);

/** A community as administrators see it, from the table itself. */
export const managedCommunity = (
  ctx: Ctx,
  administrator: Administrator,
  community: CommunityRecord,
  seen: Known,
): Promise<ManagedCommunity> => {
  const { trustCodes } = figuresOf(seen.tally);
  const legibly = readable(administrator, community, trustCodes);
  return managed(ctx, administrator, legibly, cardOf(legibly, seen, ctx.now()), trustCodes);
};

/** A community as administrators see it, from what search knows. */
export const managedEntry = (
  ctx: Ctx,
  administrator: Administrator,
  entry: SearchRecord,
): Promise<ManagedCommunity> => {
  const community = readable(administrator, entry.community, entry.trustCodes);
  return managed(
    ctx,
    administrator,
    community,
    cardOfEntry({ ...entry, community }, ctx.now()),
    entry.trustCodes,
  );
};
