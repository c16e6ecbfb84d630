import type { ErasureList, History } from "@boundaryless/contract";
import { requireTrust } from "../administrator/index.ts";
import { chainOfInstallation, historyOf } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { wireErasure } from "./erasure.ts";
import { erasuresIn } from "./store.ts";

interface PageOf {
  readonly cursor?: string | undefined;
}

const listed = 50;

/** Who was forgotten, newest first: when and how, never who. For the platform. */
export const listErasures = async (ctx: Ctx, { cursor }: PageOf): Promise<ErasureList> => {
  requireTrust(ctx, null);
  const { items, next } = await erasuresIn(ctx, { limit: listed, cursor });
  return { erasures: items.map(wireErasure), next };
};

/** What administrators did that is about no community and no trust. For the platform. */
export const readInstallationHistory = async (ctx: Ctx, { cursor }: PageOf): Promise<History> => {
  requireTrust(ctx, null);
  return historyOf(ctx, chainOfInstallation, cursor);
};
