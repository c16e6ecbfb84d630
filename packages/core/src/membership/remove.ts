import { RemoveMemberRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { facilitationOf } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { goalOf, requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { endMembership } from "./store.ts";

/** Ends somebody's membership and tells them why. @throws not-found when they are no member */
export const removeMember = async (
  ctx: Ctx,
  { slug, personId, ...input }: { slug: string; personId: string; reason: string },
): Promise<void> => {
  requireAdministrator(ctx);
  const { community, facts } = await requirePage(ctx, slug);
  requireAction(ctx, "remove-member", facts);
  const { reason } = z.parse(RemoveMemberRequest, input);
  const person = await personById(ctx.db, personId);
  const noMember = new Refusal("not-found", "no-such-member");
  if (!person) throw noMember;
  const { name, email: to, language } = person;
  const about = { slug, name: community.name, goal: goalOf(community) };
  await transactAudited(ctx, { slug, action: "member-removed", subjectId: personId, reason }, [
    endMembership(slug, personId, noMember),
    owe(ctx, { template: "removed", to, name, language, community: about, reason }),
    ...facilitationOf(ctx, slug),
  ]);
};
