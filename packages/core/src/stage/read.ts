import type { Evidence } from "@boundaryless/contract";
import { oneTrustIn } from "../activity/index.ts";
import { requireAction } from "../administrator/index.ts";
import { type ManagedPage, figuresOf, requirePage } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";
import { type Figures, nextStage, proposalFor } from "./rule.ts";

const monthMilliseconds = (365.25 / 12) * 24 * 60 * 60_000;

const unweighed = {
  weighedAt: null,
  gatherings: 0,
  lessons: 0,
  returning: 0,
  recent: 0,
  contributions: 0,
  byTrust: [],
};

const figuresNow = (ctx: Ctx, { community, tally, evidence }: ManagedPage): Figures => {
  const { people, trusts } = figuresOf(tally);
  const { gatherings, lessons, returning, recent } = evidence ?? unweighed;
  const age = ctx.now().getTime() - Date.parse(community.startedAt);
  const months = Math.max(0, Math.floor(age / monthMilliseconds));
  return { people, trusts, gatherings, lessons, returning, recent, months };
};

/** The proposal that is shown: none before the first weighing, and none that was put off. */
const shownProposal = (ctx: Ctx, figures: Figures, { community, evidence }: ManagedPage) => {
  const proposal = evidence ? proposalFor(figures, community) : null;
  const dismissed = evidence?.dismissed;
  const hidden = dismissed?.stage === proposal?.stage && (dismissed?.until ?? "") > ctx.now().toISOString();
  return hidden ? null : proposal;
};

const oneTrustOf = async (ctx: Ctx, evidence: ManagedPage["evidence"]): Promise<Evidence["oneTrust"]> => {
  const one = evidence && oneTrustIn(evidence);
  const trust = one ? await nameOfTrust(ctx, one.trust) : null;
  return one && trust ? { trust, percent: one.percent } : null;
};

/** What a page's evidence says now: the figures that were weighed, and who is in the community at this moment. */
export const evidenceOf = async (ctx: Ctx, page: ManagedPage): Promise<Evidence> => {
  const { community, tally, evidence } = page;
  const { weighedAt, contributions, byTrust } = evidence ?? unweighed;
  const figures = figuresNow(ctx, page);
  const named = byTrust.map(async (each) => ({ ...each, trust: await nameOfTrust(ctx, each.trust) }));
  return {
    ...figures,
    weighedAt,
    disciplines: figuresOf(tally).disciplines,
    contributions,
    byTrust: await Promise.all(named),
    oneTrust: await oneTrustOf(ctx, evidence),
    proposal: shownProposal(ctx, figures, page),
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
