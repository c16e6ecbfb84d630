import type { RedactableField, Target, TargetKind } from "@boundaryless/contract";
import type { CommunityFacts } from "../administrator/index.ts";
import { type CommunityRecord, changeCommunity, noSuchCommunity, requirePage } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";

/** Something that can be reported, as moderators read and change it. */
export interface Item {
  readonly target: Target;
  /** The community it belongs to, which its audit entries and its people are of. */
  readonly community: CommunityRecord;
  readonly facts: CommunityFacts;
  readonly texts: Readonly<Record<RedactableField, string>>;
  /** The write that changes texts or status of what was read; a conflict when somebody else came first. */
  readonly change: (
    to: Partial<Record<RedactableField, string>> & Partial<Pick<CommunityRecord, "status" | "statusReason">>,
  ) => ConditionalWrite;
}

const readCommunityItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const { community, facts } = await requirePage(ctx, target.slug);
  const { name, problem, difference, status } = community;
  return {
    target,
    community,
    facts,
    texts: { name, problem, difference },
    change: (to) =>
      changeCommunity(
        community,
        { ...to, changedAt: ctx.now().toISOString() },
        { status: [status] },
        new Refusal("conflict", "stale-version"),
      ),
  };
};

/** How each kind of thing is read. @throws not-found */
const readers: Readonly<Record<TargetKind, (ctx: Ctx, target: Target) => Promise<Item>>> = {
  community: readCommunityItem,
};

/** What was or may be reported. @throws not-found */
export const readItem = (ctx: Ctx, target: Target): Promise<Item> => readers[target.kind](ctx, target);

/** @throws not-found where nothing can be seen that could be reported */
export const requireVisible = ({ community }: Item): void => {
  if (community.status === "hidden") throw noSuchCommunity();
};
