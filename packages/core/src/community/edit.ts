import { EditCommunityRequest, type ManagedCommunity } from "@boundaryless/contract";
import * as z from "zod/mini";
import { facilitationOf } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal, invalidField } from "../errors.ts";
import { type CommunityRecord, licenceOf } from "./community.ts";
import { requirePage } from "./read.ts";
import { changeCommunity } from "./store.ts";
import { managedCommunity } from "./wire.ts";

const changedFields = (before: CommunityRecord, after: CommunityRecord): string[] =>
  (["name", "problem", "difference", "topics", "stage", "language", "licence"] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

/**
 * Changes what a community says of itself. What is left out stays.
 * @throws conflict when somebody else changed it since `version`
 */
export const editCommunity = async (
  ctx: Ctx,
  { slug, ...input }: EditCommunityRequest & { slug: string },
): Promise<ManagedCommunity> => {
  requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  const { community, facts } = page;
  const administrator = requireAction(ctx, "edit", facts);
  const { version, ...changes } = z.parse(EditCommunityRequest, input);
  // A community comes to its end by an operation of its own, which tells its members.
  if (changes.stage === "transformation" && community.stage !== "transformation")
    throw invalidField("stage", "transformation");
  const stale = new Refusal("conflict", "stale-version");
  if (version !== community.version) throw stale;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const before = { ...community, licence: licenceOf(community) };
  const after: CommunityRecord = { ...before, ...given, changedAt: ctx.now().toISOString() };
  const fields = changedFields(before, after);
  if (fields.length === 0) return managedCommunity(ctx, administrator, community, page);
  await transactAudited(ctx, { slug, action: "community-edited", changes: fields }, [
    changeCommunity(community, { ...given, changedAt: after.changedAt }, {}, stale),
    ...facilitationOf(ctx, slug),
  ]);
  return managedCommunity(ctx, administrator, { ...after, version: version + 1 }, page);
};
