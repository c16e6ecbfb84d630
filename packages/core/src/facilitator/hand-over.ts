import type { Member } from "@boundaryless/contract";
import { actionsOn, requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { goalOf, requirePage } from "../community/index.ts";
import { type Administrator, type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import {
  type MembershipRecord,
  changeRoleOf,
  memberOf,
  membershipOf,
  stillFacilitator,
} from "../membership/index.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";

/** The acting person's own membership as facilitator. @throws forbidden for administrators who are no members */
export const requireOwnRole = async (
  ctx: Ctx,
  { personId }: Administrator,
  slug: string,
): Promise<MembershipRecord> => {
  const own = personId === undefined ? undefined : await membershipOf(ctx.db, slug, personId);
  if (own?.role !== "facilitator") throw new Refusal("forbidden", "no-grant");
  return own;
};

/**
 * Makes a member facilitator and whoever acts a member again, in one transaction, and tells the new facilitator.
 * @throws forbidden for anybody but a facilitator of that community, not-found when the other is no member, conflict
 */
export const handOver = async (
  ctx: Ctx,
  { slug, personId }: { slug: string; personId: string },
): Promise<Member> => {
  requireAdministrator(ctx);
  const { community, facts } = await requirePage(ctx, slug);
  const administrator = requireAction(ctx, "change-role", facts);
  const own = await requireOwnRole(ctx, administrator, slug);
  const [next, person] = await Promise.all([
    membershipOf(ctx.db, slug, personId),
    personById(ctx.db, personId),
  ]);
  if (!next || !person || personId === own.personId) throw new Refusal("not-found", "no-such-member");
  const { name, email: to, language } = person;
  const at = ctx.now().toISOString();
  const raced = new Refusal("conflict", "stale-version");
  const about = { slug, name: community.name, goal: goalOf(community) };
  const already = next.role === "facilitator";
  await transactAudited(ctx, { slug, action: "facilitator-handed-over", subjectId: personId }, [
    already ? stillFacilitator(next, raced) : changeRoleOf(next, "facilitator", at, raced),
    changeRoleOf(own, "member", at, raced),
    owe(ctx, { template: "handed-over", to, name, language, community: about }),
  ]);
  const since = already ? {} : { facilitatorSince: at };
  // Whoever has handed over may do nothing here any more.
  const actions = actionsOn([], facts);
  return memberOf(ctx, { ...next, role: "facilitator", ...since }, actions);
};
