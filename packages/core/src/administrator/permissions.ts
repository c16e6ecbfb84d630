import type { CommunityAction, GeneralAction, Grant } from "@boundaryless/contract";
import { type Administrator, type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";

/** What a permission depends on: whose community it is and whose people are in it. */
export interface CommunityFacts {
  readonly slug: string;
  readonly homeTrust: string | null;
  /** ODS codes of the trusts with people in it. */
  readonly trustCodes: readonly string[];
}

const everything: readonly CommunityAction[] = [
  "edit",
  "pause",
  "archive",
  "restore",
  "list-members",
  "change-role",
  "remove-member",
  "moderate",
  "merge",
];
const asFacilitator: readonly CommunityAction[] = [
  "edit",
  "archive",
  "list-members",
  "change-role",
  "remove-member",
  "merge",
];

const fromGrant = (grant: Grant, community: CommunityFacts): readonly CommunityAction[] => {
  if (grant === "platform") return everything;
  if (grant === `community:${community.slug}`) return asFacilitator;
  if (grant === `trust:${community.homeTrust}`) return everything;
  // A trust whose people are in it sees those people, and nothing else.
  return community.trustCodes.some((code) => grant === `trust:${code}`) ? ["list-members"] : [];
};

/** What these grants allow with this community; nothing at all means that it is not shown. */
export const actionsOn = (grants: readonly Grant[], community: CommunityFacts): CommunityAction[] => {
  const allowed = new Set(grants.flatMap((grant) => fromGrant(grant, community)));
  return everything.filter((action) => allowed.has(action));
};

/** What these grants allow at large. */
export const generalActionsOf = (grants: readonly Grant[]): GeneralAction[] => {
  if (!grants.some((grant) => grant === "platform" || grant.startsWith("trust:"))) return [];
  const everywhere = grants.includes("platform") ? (["list-installations", "list-erasures"] as const) : [];
  return ["create-community", "list-trusts", "list-reports", ...everywhere];
};

/** The trusts within the grants: codes, or all of them for the platform. */
export const trustsWithin = (grants: readonly Grant[]): "all" | readonly string[] => {
  if (grants.includes("platform")) return "all";
  return grants.filter((grant) => grant.startsWith("trust:")).map((grant) => grant.slice("trust:".length));
};

/** Whether members of all trusts may be seen and changed, or those of some trusts only seen. */
export const memberScope = (
  grants: readonly Grant[],
  community: CommunityFacts,
): "all" | readonly string[] => {
  const actions = actionsOn(grants, community);
  if (actions.includes("remove-member")) return "all";
  const trusts = trustsWithin(grants);
  return trusts === "all" ? "all" : trusts.filter((code) => community.trustCodes.includes(code));
};

/**
 * @throws unauthenticated without a session, not-found where there is no such community, forbidden without the grant
 */
export const requireAction = (
  ctx: Pick<Ctx, "actor">,
  action: CommunityAction,
  community: CommunityFacts | undefined,
): Administrator => {
  const administrator = requireAdministrator(ctx);
  if (!community) throw new Refusal("not-found", "no-such-community");
  const actions = actionsOn(administrator.grants, community);
  if (!actions.includes(action)) throw new Refusal("forbidden", "no-grant");
  return administrator;
};

/** @throws forbidden when no grant covers the trust; `null` needs the platform grant */
export const requireTrust = (ctx: Pick<Ctx, "actor">, odsCode: string | null): Administrator => {
  const administrator = requireAdministrator(ctx);
  const within = trustsWithin(administrator.grants);
  if (within !== "all" && (odsCode === null || !within.includes(odsCode)))
    throw new Refusal("forbidden", "no-grant");
  return administrator;
};
