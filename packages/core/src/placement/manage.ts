import {
  type AuditAction,
  ChangePlacementRequest,
  CreatePlacementRequest,
  LockPlacementsRequest,
  type ManagedPlacement,
  type PlacementList,
  limits,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireTrust } from "../administrator/index.ts";
import { chainOfTrust, transactAudited } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { type FieldFault, Refusal } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";
import { trustByCode } from "../trust/index.ts";
import { gateOf } from "./glance.ts";
import { readOrigin } from "./origin.ts";
import { type GateRecord, type PlacementRecord, originsWithin } from "./placement.ts";
import { forgetPlacings } from "./placing.ts";
import { listPlacements, managedOne, requirePlacement } from "./read.ts";
import { refusedOf } from "./refused.ts";
import { addPlacement, removePlacementItem, replaceGate, replacePlacement } from "./store.ts";

const stale = () => new Refusal("conflict", "stale-version");
const enough = () => new Refusal("conflict", "enough-placements");
class Raced extends Error {}

/** The trust for which a placement is made. @throws unauthenticated, forbidden, not-found */
const requireManaged = async (ctx: Ctx, odsCode: string): Promise<void> => {
  requireTrust(ctx, odsCode);
  if (!(await trustByCode(ctx.db, odsCode))) throw new Refusal("not-found", "no-such-trust");
};

/**
 * What was typed as origins, once each. Compared with the trust's other placements and with pages that were refused
 * lately: what is nearly one of those is most likely a slip.
 * @throws invalid for each that is none, with what was probably meant
 */
const readOrigins = async (
  ctx: Ctx,
  gate: GateRecord,
  typed: readonly string[],
  sure: boolean,
): Promise<string[]> => {
  const refused = await refusedOf(ctx, gate.odsCode);
  const known = [...originsWithin(gate), ...refused.map(({ origin }) => origin)];
  const read = typed.map((each) => readOrigin(each, known, sure));
  const fields = read.flatMap((each, at): FieldFault[] =>
    "origin" in each ? [] : [{ field: `origins.${at}`, ...each }],
  );
  if (fields.length > 0) throw new Refusal("invalid", "check-fields", { fields });
  return [...new Set(read.flatMap((each) => ("origin" in each ? [each.origin] : [])))];
};

interface PlacementDeed {
  readonly odsCode: string;
  readonly action: AuditAction;
  readonly subjectId?: string;
  readonly changes?: readonly string[];
}

/** Carries writes out together with their entry in the history of each trust that they concern. */
const transactDeeds = async (
  ctx: Ctx,
  deeds: readonly PlacementDeed[],
  writes: readonly ConditionalWrite[],
): Promise<void> => {
  const audited = deeds.map(({ odsCode, ...deed }) => ({ slug: chainOfTrust(odsCode), ...deed }));
  await transactAudited(ctx, audited, writes);
  forgetPlacings(ctx.db);
};

const mostAttempts = 5;

/** Does something with the gate as it is now, anew where another administrator changed it meanwhile. */
const withGate = async <T>(ctx: Ctx, odsCode: string, run: (gate: GateRecord) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(await gateOf(ctx.db, odsCode, true));
    } catch (error) {
      if (!(error instanceof Raced)) throw error;
      if (attempt === mostAttempts) throw stale();
    }
  }
};

const without = (gate: GateRecord, placementId: string): GateRecord["origins"] => {
  const { [placementId]: _, ...others } = gate.origins;
  return others;
};

/** Creates a placement. @throws unauthenticated, forbidden, not-found, invalid, conflict where there are enough */
export const createPlacement = async (
  ctx: Ctx,
  { odsCode, ...input }: CreatePlacementRequest & { odsCode: string },
): Promise<ManagedPlacement> => {
  requireTrust(ctx, odsCode);
  await requireManaged(ctx, odsCode);
  const { sure, origins: typed, ...settings } = z.parse(CreatePlacementRequest, input);
  const placementId = ctx.newId("placement");
  const at = ctx.now().toISOString();
  const placement = await withGate(ctx, odsCode, async (gate) => {
    if (Object.keys(gate.origins).length >= limits.placements) throw enough();
    const origins = await readOrigins(ctx, gate, typed, sure);
    const made: PlacementRecord = {
      type: "placement",
      placementId,
      odsCode,
      ...settings,
      origins,
      createdAt: at,
      changedAt: at,
      version: 1,
    };
    const opened = replaceGate(gate, { origins: { ...gate.origins, [placementId]: origins } }, new Raced());
    const deed = { odsCode, action: "placement-created", subjectId: placementId } as const;
    await transactDeeds(ctx, [deed], [addPlacement(made), opened]);
    return made;
  });
  return managedOne(ctx, placement);
};

type Which = { placementId: string };

const differing = (before: PlacementRecord, after: PlacementRecord): string[] =>
  (["name", "origins", "featured", "language", "theme", "odsCode"] as const)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => (field === "odsCode" ? "trust" : field));

/** The gates' part of a change: within one trust, or from one to the other. */
const gateWrites = async (
  ctx: Ctx,
  gate: GateRecord,
  after: PlacementRecord,
): Promise<ConditionalWrite[]> => {
  const { placementId, odsCode, origins } = after;
  if (odsCode === gate.odsCode)
    return [replaceGate(gate, { origins: { ...gate.origins, [placementId]: origins } }, new Raced())];
  const other = await gateOf(ctx.db, odsCode, true);
  if (Object.keys(other.origins).length >= limits.placements) throw enough();
  return [
    replaceGate(gate, { origins: without(gate, placementId) }, new Raced()),
    replaceGate(other, { origins: { ...other.origins, [placementId]: origins } }, new Raced()),
  ];
};

/**
 * Changes a placement, or hands it to another trust; pages that name it need no change.
 * @throws conflict when somebody else changed it since `version`
 */
export const changePlacement = async (
  ctx: Ctx,
  { placementId, ...input }: ChangePlacementRequest & Which,
): Promise<ManagedPlacement> => {
  requireAdministrator(ctx);
  const before = await requirePlacement(ctx, placementId);
  const { sure, version, origins: typed, trust, ...settings } = z.parse(ChangePlacementRequest, input);
  if (trust !== undefined) await requireManaged(ctx, trust);
  if (version !== before.version) throw stale();
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const changed = await withGate(ctx, before.odsCode, async (gate) => {
    const others = { ...gate, origins: without(gate, placementId) };
    const origins = typed && (await readOrigins(ctx, others, typed, sure));
    const after: PlacementRecord = {
      ...before,
      ...given,
      ...(origins ? { origins } : {}),
      ...(trust === undefined ? {} : { odsCode: trust }),
    };
    const changes = differing(before, after);
    if (changes.length === 0) return before;
    const next = { ...after, changedAt: ctx.now().toISOString(), version: version + 1 };
    const deed = { action: "placement-changed", subjectId: placementId, changes } as const;
    const concerned = [...new Set([before.odsCode, after.odsCode])];
    await transactDeeds(
      ctx,
      concerned.map((odsCode) => ({ odsCode, ...deed })),
      [replacePlacement(before, next, stale()), ...(await gateWrites(ctx, gate, next))],
    );
    return next;
  });
  return managedOne(ctx, changed);
};

/** Removes a placement; its counts stay until they expire. @throws unauthenticated, not-found, forbidden, conflict */
export const removePlacement = async (ctx: Ctx, { placementId }: Which): Promise<void> => {
  requireAdministrator(ctx);
  const placement = await requirePlacement(ctx, placementId);
  const { odsCode } = placement;
  await withGate(ctx, odsCode, (gate) =>
    transactDeeds(
      ctx,
      [{ odsCode, action: "placement-removed", subjectId: placementId }],
      [
        removePlacementItem(placement, stale()),
        replaceGate(gate, { origins: without(gate, placementId) }, new Raced()),
      ],
    ),
  );
};

/** Locks a trust's placements or opens them again. @throws conflict when the list has changed since `version` */
export const lockPlacements = async (
  ctx: Ctx,
  { odsCode, ...input }: LockPlacementsRequest & { odsCode: string },
): Promise<PlacementList> => {
  requireTrust(ctx, odsCode);
  await requireManaged(ctx, odsCode);
  const { locked, version } = z.parse(LockPlacementsRequest, input);
  const gate = await gateOf(ctx.db, odsCode, true);
  if (version !== gate.version) throw stale();
  const action = locked ? "placements-locked" : "placements-unlocked";
  if (locked !== gate.locked)
    await transactDeeds(ctx, [{ odsCode, action }], [replaceGate(gate, { locked }, stale())]);
  return listPlacements(ctx, { odsCode });
};
