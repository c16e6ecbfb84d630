import type { Member } from "@boundaryless/contract";
import { actionsOn, requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { changeTerm, memberOf } from "../membership/index.ts";
import { requireOwnRole } from "./hand-over.ts";

/** Goes on for another year from now. @throws forbidden for anybody but a facilitator of that community */
export const renewTerm = async (ctx: Ctx, { slug }: { slug: string }): Promise<Member> => {
  requireAdministrator(ctx);
  const { facts, care } = await requirePage(ctx, slug);
  const administrator = requireAction(ctx, "edit", facts);
  const own = await requireOwnRole(ctx, administrator, slug);
  const at = ctx.now().toISOString();
  const term = { termRenewedAt: at, facilitatorActiveAt: at };
  await transactAudited(ctx, { slug, action: "facilitator-renewed", subjectId: own.personId }, [
    changeTerm(own, term, new Refusal("forbidden", "no-grant")),
  ]);
  const alone = care !== undefined && care.facilitators <= 1;
  return memberOf(ctx, { ...own, ...term }, actionsOn(administrator.grants, facts), alone);
};
