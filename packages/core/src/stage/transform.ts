import { type ManagedCommunity, type Successor, TransformRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { facilitationOf } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { beginBroadcast } from "../broadcast/index.ts";
import {
  type CommunityRecord,
  changeCommunity,
  communityBySlug,
  goalOf,
  managedCommunity,
  requireOpen,
  requirePage,
} from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal, invalidField } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";

const notOpen = (): Refusal => invalidField("successor", "successor");

// Only an open community can follow, and an open one follows nobody: no chain of successors ever closes to a loop.
const successorAt = async (ctx: Ctx, slug: string, wanted: string | undefined): Promise<Successor | null> => {
  if (wanted === undefined) return null;
  const community = wanted === slug ? undefined : await communityBySlug(ctx.db, wanted, true);
  if (community?.status !== "open") throw notOpen();
  return { slug: wanted, name: community.name };
};

const tellMembers = (ctx: Ctx, community: CommunityRecord, reason: string, successor: Successor | null) => {
  const { slug, name } = community;
  const about = { slug, name, goal: goalOf(community) };
  return beginBroadcast(ctx, slug, { template: "closed", community: about, reason, successor });
};

/**
 * Brings a community to its end: nobody can join any more, everything shared stays readable, and each member is told
 * once, with the way to the successor. @throws conflict when it has ended already or was changed since `version`
 */
export const transformCommunity = async (
  ctx: Ctx,
  { slug, ...input }: TransformRequest & { slug: string },
): Promise<ManagedCommunity> => {
  requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  const { community, facts } = page;
  const administrator = requireAction(ctx, "archive", facts);
  const { version, reason, successor: wanted } = z.parse(TransformRequest, input);
  if (community.status === "archived") throw new Refusal("conflict", "wrong-status");
  const stale = new Refusal("conflict", "stale-version");
  if (version !== community.version) throw stale;
  const successor = await successorAt(ctx, slug, wanted);
  const changes = {
    stage: "transformation" as const,
    stageBefore: community.stage,
    status: "archived" as const,
    statusReason: reason,
    successor,
    changedAt: ctx.now().toISOString(),
  };
  const stillOpen: ConditionalWrite[] = successor ? [requireOpen(successor.slug, notOpen())] : [];
  const changed = successor ? ["stage", "successor"] : ["stage"];
  await transactAudited(ctx, { slug, action: "community-transformed", reason, changes: changed }, [
    changeCommunity(community, changes, { status: ["open", "paused"] }, stale),
    ...stillOpen,
    tellMembers(ctx, community, reason, successor),
    ...facilitationOf(ctx, slug),
  ]);
  return managedCommunity(ctx, administrator, { ...community, ...changes, version: version + 1 }, page);
};
