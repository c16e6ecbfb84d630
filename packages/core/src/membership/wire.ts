import type { CommunityAction, Member } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import type { MembershipRecord } from "./membership.ts";

/** A membership as an administrator with these permissions sees it. */
export const memberOf = async (
  ctx: Ctx,
  { personId, name, trust, organisation, discipline, role, joinedAt }: MembershipRecord,
  actions: readonly CommunityAction[],
): Promise<Member> => ({
  personId,
  name,
  trust: await nameOfTrust(ctx, trust),
  organisation,
  discipline,
  role,
  joinedAt,
  can: (["change-role", "remove-member"] as const).filter((action) => actions.includes(action)),
});
