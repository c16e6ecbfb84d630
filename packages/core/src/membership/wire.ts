import type { CommunityAction, Member } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import type { MembershipRecord } from "./membership.ts";
import { termOf } from "./term.ts";

type Can = Member["can"][number];

/** What a facilitator may do about themselves; stepping down only where somebody else is there. */
const ownActions = (alone: boolean): Can[] => (alone ? ["renew"] : ["step-down", "renew"]);

const allowed = (
  { actor }: Pick<Ctx, "actor">,
  { personId, role }: MembershipRecord,
  actions: readonly CommunityAction[],
  alone: boolean,
): Can[] => {
  const self = actor.kind === "administrator" ? actor.personId : undefined;
  if (self === personId) return role === "facilitator" ? ownActions(alone) : [];
  const can: Can[] = (["change-role", "remove-member"] as const).filter((action) => actions.includes(action));
  return self !== undefined && actions.includes("change-role") ? [...can, "hand-over"] : can;
};

/**
 * A membership as an administrator with these permissions sees it.
 * @param alone whether the community has no more than one facilitator
 */
export const memberOf = async (
  ctx: Ctx,
  membership: MembershipRecord,
  actions: readonly CommunityAction[],
  alone = false,
): Promise<Member> => {
  const { personId, name, trust, organisation, discipline, role, joinedAt } = membership;
  const { since, until } = termOf(membership);
  const { actor } = ctx;
  return {
    personId,
    name,
    trust: await nameOfTrust(ctx, trust),
    organisation,
    discipline,
    role,
    joinedAt,
    term: role === "facilitator" ? { since, until } : null,
    you: actor.kind === "administrator" && actor.personId === personId,
    can: allowed(ctx, membership, actions, alone),
  };
};
