import type { Evidence } from "@boundaryless/contract";
import { oneTrustIn } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { type ManagedPage, figuresOf, requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import { nextStage, proposalFor } from "./rule.ts";

const monthMilliseconds = (365.25 / 12) * 24 * 60 * 60_000;

const unweighed = { gatherings: 0, lessons: 0, returning: 0, recent: 0, contributions: 0, byTrust: [] };

/** What a page's evidence says now: the figures that were weighed, and who is in the community at this moment. */
export const evidenceOf = async (
  ctx: Ctx,
  { community, tally, evidence }: ManagedPage,
): Promise<Evidence> => {
  const { people, trusts, disciplines } = figuresOf(tally);
  const { gatherings, lessons, returning, recent, contributions, byTrust } = evidence ?? unweighed;
  const months = Math.floor((ctx.now().getTime() - Date.parse(community.startedAt)) / monthMilliseconds);
  const figures = { people, trusts, gatherings, lessons, returning, recent, months: Math.max(0, months) };
  const one = evidence && oneTrustIn(evidence);
  const trust = one ? await nameOfTrust(ctx, one.trust) : null;
  const proposal = evidence ? proposalFor(figures, community) : null;
  const hidden =
    evidence?.dismissed?.stage === proposal?.stage &&
    (evidence?.dismissed?.until ?? "") > ctx.now().toISOString();
  return {
    ...figures,
    weighedAt: evidence?.weighedAt ?? null,
    disciplines,
    contributions,
    byTrust: await Promise.all(
      byTrust.map(async (each) => ({ ...each, trust: await nameOfTrust(ctx, each.trust) })),
    ),
    oneTrust: one && trust ? { trust, percent: one.percent } : null,
    proposal: hidden ? null : proposal,
    next: community.status === "open" ? nextStage(figures, community.stage) : null,
  };
};

/** What was weighed of a community, for those who may edit it. It costs one Query: nothing is counted here. */
export const readEvidence = async (ctx: Ctx, { slug }: { slug: string }): Promise<Evidence> => {
  requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  requireAction(ctx, "edit", page.facts);
  return evidenceOf(ctx, page);
};
