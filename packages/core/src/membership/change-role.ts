import { ChangeRoleRequest, type Member, type Role } from "@boundaryless/contract";
import * as z from "zod/mini";
import { facilitationOf } from "../activity/index.ts";
import { actionsOn, requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { goalOf, requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { anotherFacilitator } from "./facilitators.ts";
import { changeRoleOf, membershipOf } from "./store.ts";
import { memberOf } from "./wire.ts";

/**
 * Gives a member another role and tells them. The same role again changes nothing.
 * @throws not-found, conflict when it is the last facilitator who would become a member
 */
export const changeRole = async (
  ctx: Ctx,
  { slug, personId, ...input }: { slug: string; personId: string; role: Role },
): Promise<Member> => {
  requireAdministrator(ctx);
  const { community, facts } = await requirePage(ctx, slug);
  const administrator = requireAction(ctx, "change-role", facts);
  const { role } = z.parse(ChangeRoleRequest, input);
  const [membership, person] = await Promise.all([
    membershipOf(ctx.db, slug, personId),
    personById(ctx.db, personId),
  ]);
  if (!membership || !person) throw new Refusal("not-found", "no-such-member");
  const actions = actionsOn(administrator.grants, facts);
  if (membership.role === role) return memberOf(ctx, membership, actions);
  const { name, email: to, language } = person;
  const about = { slug, name: community.name, goal: goalOf(community) };
  const action = administrator.personId === personId ? "facilitator-stepped-down" : "role-changed";
  const at = ctx.now().toISOString();
  await transactAudited(ctx, { slug, action, subjectId: personId, changes: [role] }, [
    changeRoleOf(membership, role, at, new Refusal("conflict", "stale-version")),
    ...(role === "member" ? [await anotherFacilitator(ctx.db, membership)] : []),
    owe(ctx, { template: "role-changed", to, name, language, community: about, role }),
    ...facilitationOf(ctx, slug),
  ]);
  return memberOf(ctx, { ...membership, role, facilitatorSince: at }, actions);
};
