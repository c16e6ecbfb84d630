import { DismissRequest, type Evidence } from "@boundaryless/contract";
import * as z from "zod/mini";
import { markDismissed } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { noSuchCommunity, requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { transact } from "../store.ts";
import { evidenceOf } from "./read.ts";

const hiddenMilliseconds = 90 * 24 * 60 * 60_000;

/** Hides a proposal for 90 days; another one shows all the same. What was never weighed stays as it is. */
export const dismissProposal = async (
  ctx: Ctx,
  { slug, ...input }: DismissRequest & { slug: string },
): Promise<Evidence> => {
  requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  requireAction(ctx, "edit", page.facts);
  const { stage } = z.parse(DismissRequest, input);
  if (!page.evidence) return evidenceOf(ctx, page);
  const until = new Date(ctx.now().getTime() + hiddenMilliseconds).toISOString();
  await transact(ctx.db, [markDismissed(slug, { stage, until }, noSuchCommunity())]);
  return evidenceOf(ctx, { ...page, evidence: { ...page.evidence, dismissed: { stage, until } } });
};
