import { type ManagedCommunity, MergeRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { type CommunityRecord, changeCommunity, managedCommunity, requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { MergeRecord } from "./merge.ts";
import { addMerge } from "./store.ts";

const legal = ["open", "paused"] as const;

const requireMergeable = (source: CommunityRecord, target: CommunityRecord, version: number): void => {
  if (!legal.some((status) => status === source.status)) throw new Refusal("conflict", "wrong-status");
  if (source.version !== version) throw new Refusal("conflict", "stale-version");
  if (target.status !== "open") throw new Refusal("conflict", "merge-target-closed");
};

const itself = (): Refusal =>
  new Refusal("invalid", "merge-same", { fields: [{ field: "into", rule: "choose" }] });

/**
 * Makes one community of two: this one ends, and its addresses and joins lead to the other at once. Members follow in
 * the background. Who does it may merge the one and edit the other.
 * @throws forbidden without a grant for both, invalid for a merge into itself, conflict when the other is not open,
 * when this one is archived or merged already, or when either has changed meanwhile
 */
export const mergeCommunities = async (
  ctx: Ctx,
  { slug, ...input }: MergeRequest & { slug: string },
): Promise<ManagedCommunity> => {
  requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  const { community: source, facts } = page;
  const administrator = requireAction(ctx, "merge", facts);
  const { into, reason, version } = z.parse(MergeRequest, input);
  if (into === slug) throw itself();
  const { community: target, facts: factsOfTarget } = await requirePage(ctx, into);
  requireAction(ctx, "edit", factsOfTarget);
  requireMergeable(source, target, version);
  const at = ctx.now().toISOString();
  const stale = () => new Refusal("conflict", "stale-version");
  const ended = { status: "archived", statusReason: reason, mergedInto: into, changedAt: at } as const;
  const merge: MergeRecord = {
    type: "merge",
    mergeId: ctx.newId("merge"),
    slug,
    into,
    name: source.name,
    reason,
    mergedAt: at,
  };
  await transactAudited(
    ctx,
    [
      { slug, action: "community-merged", reason, changes: [into] },
      { slug: into, action: "community-took-in", reason, changes: [slug] },
    ],
    [
      changeCommunity(source, ended, { status: legal }, stale()),
      // Both change, so of two merges that would make a circle only one can succeed.
      changeCommunity(target, { changedAt: at }, { status: ["open"] }, stale()),
      addMerge(merge, stale()),
    ],
  );
  return managedCommunity(ctx, administrator, { ...source, ...ended, version: version + 1 }, page);
};
