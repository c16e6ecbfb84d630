import type { CreatePlacementRequest, ManagedPlacement, PlacementCounts } from "@boundaryless/contract";
import type { Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

export const placementId = (index: number): string => `placement_01J${String(index).padStart(23, "0")}`;

const placementOf = (index: number, changes: Partial<ManagedPlacement>): ManagedPlacement => ({
  placementId: placementId(index),
  trust: "RJ1",
  name: "Front page of the intranet",
  origins: ["https://intranet.example.nhs.uk", "https://*.teams.example.nhs.uk"],
  featured: [
    { slug: "community-1", name: "Sepsis recognition in the first hour", open: true },
    { slug: "community-2", name: "Fewer falls on night shifts", open: false },
    { slug: "gone", name: null, open: false },
  ],
  language: "cy",
  theme: "dark",
  createdAt: "2026-11-02T09:00:00.000Z",
  changedAt: "2026-11-02T09:00:00.000Z",
  version: 1,
  ...changes,
});

const monday = Date.UTC(2026, 8, 7);
const dayOf = (weeks: number): string => new Date(monday + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/** Twelve weeks of a placement; one of them is quiet. */
const countsNow = (): PlacementCounts => {
  const weeks = Array.from({ length: 12 }, (_, n) => ({
    from: dayOf(n),
    views: n === 4 ? 0 : 120 + ((n * 7) % 5) * 60,
    joins: n === 4 ? 0 : n % 4,
    error: n === 4 ? 0 : 60,
  }));
  return { weeks, days: weeks.map(({ from, views, joins }) => ({ on: from, views, joins })) };
};

/** The part of the world that is about placements; all are of the first trust. */
export interface PlacementWorld {
  placements: ManagedPlacement[];
  lock: { locked: boolean; version: number };
  refusedPages: { origin: string; lastOn: string }[];
  counts: PlacementCounts;
}
export const placementWorld = (): PlacementWorld => ({
  placements: [
    placementOf(1, {}),
    placementOf(2, { name: "Ward pages", origins: [], featured: [], language: null, theme: null }),
  ],
  lock: { locked: false, version: 3 },
  refusedPages: [
    { origin: "https://old-intranet.example.nhs.uk", lastOn: "2026-11-22" },
    { origin: `https://${"very-".repeat(12)}long.example.nhs.uk:8443`, lastOn: "2026-11-20" },
  ],
  counts: countsNow(),
});

const requireOwn = (world: World, odsCode: unknown): void => {
  if (world.who !== "platform" && world.who !== "trust") throw new Refused("forbidden", "no-grant");
  if (!world.trusts.some((trust) => trust.odsCode === odsCode))
    throw new Refused("not-found", "no-such-trust");
};
const listOf = (world: World, odsCode: unknown) => {
  requireOwn(world, odsCode);
  const { name = "", closedOn = null } = world.trusts.find((trust) => trust.odsCode === odsCode) ?? {};
  const { placements, lock, refusedPages: refused } = world;
  return { trust: { odsCode, name, open: closedOn === null }, ...lock, placements, refused };
};
const one = (world: World, id: unknown): ManagedPlacement => {
  const found = world.placements.find((each) => each.placementId === id);
  if (!found) throw new Refused("not-found", "no-such-placement");
  requireOwn(world, found.trust);
  return found;
};

const meant = "https://intranet.example.nhs.uk";
/** Two of the rules: a missing scheme, and one slip. */
const checked = ({ origins = [], sure }: Partial<CreatePlacementRequest>): void => {
  const fields = origins.flatMap((typed, at) => {
    const field = `origins.${at}`;
    if (!/^https?:\/\//u.test(typed))
      return [{ field, rule: "originScheme", suggestion: `https://${typed}` }];
    return typed.includes("intrnet") && !sure ? [{ field, rule: "originSlip", suggestion: meant }] : [];
  });
  if (fields.length > 0) throw new Refused("invalid", "check-fields", fields);
};

const featuredOf = (world: World, slugs: readonly string[]): ManagedPlacement["featured"] =>
  slugs.map((slug) => {
    const found = world.communities.find((each) => each.slug === slug);
    return { slug, name: found?.name ?? null, open: found?.status === "open" };
  });

const settled = (world: World, input: unknown): Partial<ManagedPlacement> => {
  const { sure: _, featured, ...settings } = input as CreatePlacementRequest;
  return { ...settings, ...(featured ? { featured: featuredOf(world, featured) } : {}) };
};

/** Placements, as the API knows them. */
export const placementOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["listPlacements", (world, { odsCode }) => listOf(world, odsCode)],
  [
    "createPlacement",
    (world, { odsCode, ...input }) => {
      requireOwn(world, odsCode);
      checked(input as Partial<CreatePlacementRequest>);
      const made = placementOf(world.placements.length + 1, { ...settled(world, input), trust: odsCode });
      world.placements = [...world.placements, made];
      return made;
    },
  ],
  [
    "lockPlacements",
    (world, { odsCode, version, ...input }) => {
      requireOwn(world, odsCode);
      if (version !== world.lock.version) throw new Refused("conflict", "stale-version");
      world.lock = { locked: Boolean(input["locked"]), version: version + 1 };
      return listOf(world, odsCode);
    },
  ],
  [
    "changePlacement",
    (world, { placementId: id, version, ...input }) => {
      const before = one(world, id);
      checked(input as Partial<CreatePlacementRequest>);
      if (before.version !== version) throw new Refused("conflict", "stale-version");
      const after = { ...before, ...settled(world, input), version: version + 1 };
      world.placements = world.placements.map((each) => (each === before ? after : each));
      return after;
    },
  ],
  [
    "removePlacement",
    (world, input) => {
      const gone = one(world, input["placementId"]);
      world.placements = world.placements.filter((each) => each !== gone);
    },
  ],
  ["readCounts", (world) => world.counts],
]);
