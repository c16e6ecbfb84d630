import type { Ctx } from "../context.ts";
import type { Database } from "../store.ts";
import { isOpen, readDirectory } from "../trust/index.ts";
import { gateOf, placementById } from "./glance.ts";
import {
  type GateRecord,
  type PlacementRecord,
  isPlacementId,
  isWithin,
  originsWithin,
} from "./placement.ts";

/** What a page says of itself: the trust's code and the id of a placement. */
export interface Named {
  readonly trust?: string | undefined;
  readonly placement?: string | undefined;
}

/** What is known of a page that shows the widget. */
export interface Placing {
  readonly placement: PlacementRecord | null;
  /** The trust to take where the page names none that is open: that of the placement. */
  readonly trust: string | undefined;
  /** Whose views and joins are counted together: a placement, else a trust; null for neither. */
  readonly counted: string | null;
  /** Origins whose pages may call for the widget; null for any. */
  readonly callers: readonly string[] | null;
  /** Origins whose pages may show it in a frame; null for any. A placement names them even where nothing is locked. */
  readonly framers: readonly string[] | null;
  /** The trust whose lock or placement says so. */
  readonly keeper: string | null;
}

const freshForMilliseconds = 5_000;
const mostKept = 500;

interface Kept {
  readonly at: number;
  readonly placing: Promise<Placing>;
}

const keptBy = new WeakMap<Database, Map<string, Kept>>();

/** Forgets what is known, for whoever has just changed a placement or a lock. */
export const forgetPlacings = (db: Database): void => {
  keptBy.delete(db);
};

const both = (one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null => {
  if (one === null || other === null) return one ?? other;
  return one.filter((origin) => other.includes(origin) || isWithin(origin, other));
};

/** Whether a trust's own lock counts for a page that names it; one that was merged away locks nothing for its heir. */
const locksFor = (
  gate: GateRecord | undefined,
  placement: PlacementRecord | undefined,
  isOpenTrust: boolean,
): boolean =>
  gate?.locked === true && placement?.odsCode !== gate.odsCode && (isOpenTrust || placement === undefined);

const ofPlacement = (placement: PlacementRecord | undefined, isLocked: boolean) => {
  if (!placement) return { callers: null, framers: null };
  const { origins } = placement;
  return { callers: isLocked ? origins : null, framers: isLocked || origins.length > 0 ? origins : null };
};

/** The placement and the trust that are named, and the gate that each of them has. */
const look = async (ctx: Pick<Ctx, "db" | "now">, named: Named) => {
  const id = named.placement !== undefined && isPlacementId(named.placement) ? named.placement : undefined;
  const { byCode } = await readDirectory(ctx);
  const record = named.trust === undefined ? undefined : byCode.get(named.trust);
  const [placement, gate] = await Promise.all([
    id === undefined ? undefined : placementById(ctx.db, id),
    record && gateOf(ctx.db, record.odsCode),
  ]);
  const isSame = placement === undefined || placement.odsCode === gate?.odsCode;
  return { record, placement, gate, ownGate: isSame ? gate : await gateOf(ctx.db, placement.odsCode) };
};

const load = async (ctx: Pick<Ctx, "db" | "now">, named: Named): Promise<Placing> => {
  const { record, placement, gate, ownGate } = await look(ctx, named);
  const isOpenTrust = record !== undefined && isOpen(record, ctx.now());
  const own = ofPlacement(placement, ownGate?.locked === true);
  const ofTrust = gate && locksFor(gate, placement, isOpenTrust) ? originsWithin(gate) : null;
  const heir = isOpenTrust ? named.trust : placement?.odsCode;
  return {
    placement: placement ?? null,
    trust: heir ?? named.trust,
    counted: placement?.placementId ?? (record ? `trust:${record.odsCode}` : null),
    callers: both(own.callers, ofTrust),
    framers: both(own.framers, ofTrust),
    keeper: (placement ?? record)?.odsCode ?? null,
  };
};

/** What is known of the page that names this trust and placement; at most a few seconds old. */
export const readPlacing = async (ctx: Pick<Ctx, "db" | "now">, named: Named): Promise<Placing> => {
  const at = ctx.now().getTime();
  const kept = keptBy.get(ctx.db) ?? new Map<string, Kept>();
  keptBy.set(ctx.db, kept);
  const name = JSON.stringify([named.trust, named.placement]);
  const known = kept.get(name);
  if (known && Math.abs(at - known.at) < freshForMilliseconds) return known.placing;
  const placing = load(ctx, named);
  kept.delete(name);
  kept.set(name, { at, placing });
  placing.catch(() => kept.delete(name));
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return placing;
};
