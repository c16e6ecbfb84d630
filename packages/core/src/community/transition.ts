import {
  type AuditAction,
  type ManagedCommunity,
  ReasonRequest,
  RestoreRequest,
  type Status,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireAction } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { CommunityRecord } from "./community.ts";
import { requirePage } from "./read.ts";
import { changeCommunity } from "./store.ts";
import { managedCommunity } from "./wire.ts";

interface Transition {
  readonly permission: "pause" | "archive" | "restore";
  readonly action: AuditAction;
  readonly to: Status;
  /** The legal prior states; they are the condition of the write. */
  readonly from: readonly Status[];
}

const pause: Transition = { permission: "pause", action: "community-paused", to: "paused", from: ["open"] };
const archive: Transition = {
  permission: "archive",
  action: "community-archived",
  to: "archived",
  from: ["open", "paused"],
};
const restore: Transition = {
  permission: "restore",
  action: "community-restored",
  to: "open",
  from: ["paused", "archived"],
};

/** What has come to its end and goes on after all has its stage back and points nowhere else. */
const reopened = ({ stageBefore }: CommunityRecord): Partial<CommunityRecord> =>
  stageBefore == null ? {} : { stage: stageBefore, stageBefore: null, successor: null };

const carryOut = async (
  ctx: Ctx,
  slug: string,
  { permission, action, to, from }: Transition,
  read: () => { version: number; reason: string | null },
): Promise<ManagedCommunity> => {
  requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  const { community, facts } = page;
  const administrator = requireAction(ctx, permission, facts);
  const { version, reason } = read();
  if (community.mergedInto !== undefined) throw new Refusal("conflict", "community-merged");
  if (!from.includes(community.status)) throw new Refusal("conflict", "wrong-status");
  if (version !== community.version) throw new Refusal("conflict", "stale-version");
  const changes: Partial<CommunityRecord> = {
    status: to,
    statusReason: reason,
    changedAt: ctx.now().toISOString(),
    ...(to === "open" ? reopened(community) : {}),
  };
  await transactAudited(ctx, { slug, action, ...(reason === null ? {} : { reason }) }, [
    // Its status was legal when it was read, so somebody else has been here since.
    changeCommunity(community, changes, { status: from }, new Refusal("conflict", "stale-version")),
  ]);
  return managedCommunity(ctx, administrator, { ...community, ...changes, version: version + 1 }, page);
};

/** Nobody can join while it is paused; its page shows the reason. @throws conflict when it is not open */
export const pauseCommunity = (
  ctx: Ctx,
  { slug, ...input }: ReasonRequest & { slug: string },
): Promise<ManagedCommunity> => carryOut(ctx, slug, pause, () => z.parse(ReasonRequest, input));

/** It stays readable and can no longer be joined. @throws conflict when it is archived already */
export const archiveCommunity = (
  ctx: Ctx,
  { slug, ...input }: ReasonRequest & { slug: string },
): Promise<ManagedCommunity> => carryOut(ctx, slug, archive, () => z.parse(ReasonRequest, input));

/** Open again. @throws conflict when it is open already */
export const restoreCommunity = (
  ctx: Ctx,
  { slug, ...input }: { slug: string; version: number },
): Promise<ManagedCommunity> =>
  carryOut(ctx, slug, restore, () => ({ ...z.parse(RestoreRequest, input), reason: null }));
