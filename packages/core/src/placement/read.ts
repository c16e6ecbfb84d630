import type { ManagedPlacement, PlacementCounts, PlacementList } from "@boundaryless/contract";
import { requireTrust } from "../administrator/index.ts";
import { cardBySlug } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { inParallel } from "../parallel.ts";
import { type TrustRecord, isOpen, trustByCode } from "../trust/index.ts";
import { countsOf } from "./count.ts";
import { gateOf, placementById } from "./glance.ts";
import { type PlacementRecord, isPlacementId } from "./placement.ts";
import { refusedOf } from "./refused.ts";
import { placementsOf } from "./store.ts";

const readAtOnce = 20;

/** Placements as administrators see them; each featured community is looked up once. */
const managed = async (
  ctx: Pick<Ctx, "db">,
  placements: readonly PlacementRecord[],
): Promise<ManagedPlacement[]> => {
  const slugs = [...new Set(placements.flatMap(({ featured }) => featured))];
  const known = new Map<string, Awaited<ReturnType<typeof cardBySlug>>>();
  await inParallel(slugs, readAtOnce, async (slug) => void known.set(slug, await cardBySlug(ctx.db, slug)));
  const featuredOf = (slug: string) => {
    const card = known.get(slug);
    // What moderators have hidden keeps its name to itself.
    const name = card && card.status !== "hidden" ? card.name : null;
    return { slug, name, open: card?.status === "open" };
  };
  return placements.map(({ type: _, odsCode, featured, ...placement }) => ({
    ...placement,
    trust: odsCode,
    featured: featured.map(featuredOf),
  }));
};

export const managedOne = async (
  ctx: Pick<Ctx, "db">,
  placement: PlacementRecord,
): Promise<ManagedPlacement> => {
  const [one] = await managed(ctx, [placement]);
  if (!one) throw new Error("one placement gives one answer");
  return one;
};

const requireTrustRecord = async (ctx: Ctx, odsCode: string): Promise<TrustRecord> => {
  const trust = await trustByCode(ctx.db, odsCode);
  if (!trust) throw new Refusal("not-found", "no-such-trust");
  return trust;
};

/** A placement that the administrator manages. @throws unauthenticated, not-found, forbidden */
export const requirePlacement = async (ctx: Ctx, placementId: string): Promise<PlacementRecord> => {
  requireAdministrator(ctx);
  const placement = await placementById(ctx.db, placementId, true);
  if (!placement) throw new Refusal("not-found", "no-such-placement");
  requireTrust(ctx, placement.odsCode);
  return placement;
};

/** The placements of a trust, its lock, and what was refused lately. @throws unauthenticated, forbidden, not-found */
export const listPlacements = async (ctx: Ctx, { odsCode }: { odsCode: string }): Promise<PlacementList> => {
  requireTrust(ctx, odsCode);
  const [{ name, ...trust }, { locked, version }, placements, refused] = await Promise.all([
    requireTrustRecord(ctx, odsCode),
    gateOf(ctx.db, odsCode, true),
    placementsOf(ctx.db, odsCode),
    refusedOf(ctx, odsCode),
  ]);
  return {
    trust: { odsCode, name, open: isOpen(trust, ctx.now()) },
    locked,
    version,
    placements: await managed(ctx, placements),
    refused,
  };
};

/**
 * Views and joins of a placement, or of a trust's widget where it names none.
 * @throws unauthenticated, not-found, forbidden
 */
export const readCounts = async (ctx: Ctx, { of }: { of: string }): Promise<PlacementCounts> => {
  requireAdministrator(ctx);
  if (isPlacementId(of)) await requirePlacement(ctx, of);
  else {
    const odsCode = of.slice("trust:".length);
    requireTrust(ctx, odsCode);
    await requireTrustRecord(ctx, odsCode);
  }
  return countsOf(ctx, of);
};
