import type { CommunityAction, Member } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import type { MembershipRecord } from "./membership.ts";
import { termOf } from "./term.ts";

type Can = Member["can"][number];

const renewableMilliseconds = 60 * 24 * 60 * 60_000;

/** What a facilitator may do about themselves: step down where somebody else is there, go on when the term is ending. */
const ownActions = (now: Date, until: string, alone: boolean): Can[] => [
  ...(alone ? [] : (["step-down"] as const)),
  ...(Date.parse(until) - now.getTime() <= renewableMilliseconds ? (["renew"] as const) : []),
];

const allowed = (
  { actor, now }: Pick<Ctx, "actor" | "now">,
  membership: MembershipRecord,
  actions: readonly CommunityAction[],
  alone: boolean,
): Can[] => {
  const { personId, role } = membership;
  const self = actor.kind === "administrator" ? actor.personId : undefined;
  if (self === personId)
    return role === "facilitator" ? ownActions(now(), termOf(membership).until, alone) : [];
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
  const { personId, name, trust, organisation, discipline, role, joinedAt, unreachable = null } = membership;
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
    mail: unreachable,
    you: actor.kind === "administrator" && actor.personId === personId,
    can: allowed(ctx, membership, actions, alone),
  };
};
