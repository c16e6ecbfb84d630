import type { MemberList } from "@boundaryless/contract";
import { actionsOn, memberScope, requireAction } from "../administrator/index.ts";
import { requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { membersOf } from "./store.ts";
import { memberOf } from "./wire.ts";

/** Members of a community within the administrator's grants: all of them, or only those of the administrator's trusts. */
export const listMembers = async (
  ctx: Ctx,
  { slug, limit, cursor }: { slug: string; limit: number; cursor?: string | undefined },
): Promise<MemberList> => {
  requireAdministrator(ctx);
  const { facts, care } = await requirePage(ctx, slug);
  const administrator = requireAction(ctx, "list-members", facts);
  const scope = memberScope(administrator.grants, facts);
  const { items, next } = await membersOf(ctx, slug, {
    limit,
    cursor,
    ...(scope === "all" ? {} : { trusts: scope }),
  });
  const actions = actionsOn(administrator.grants, facts);
  const alone = care !== undefined && care.facilitators <= 1;
  return { members: await Promise.all(items.map((member) => memberOf(ctx, member, actions, alone))), next };
};
