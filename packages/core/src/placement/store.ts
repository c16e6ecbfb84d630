import * as z from "zod/mini";
import { type ConditionalWrite, type Database, deleteExisting, putNew, queryAll, update } from "../store.ts";
import { gateKey, key } from "./glance.ts";
import { type GateRecord, PlacementRecord } from "./placement.ts";

const listed = ({ odsCode, name, placementId }: PlacementRecord): Record<string, string> => ({
  gsi1pk: `PLACEMENTS#${odsCode}`,
  gsi1sk: `${name.toLowerCase()}#${placementId}`,
});

export const addPlacement = (placement: PlacementRecord): ConditionalWrite =>
  putNew({ ...key(placement.placementId), ...listed(placement), ...placement });

/** The placements of a trust by name. */
export const placementsOf = async (db: Database, odsCode: string): Promise<PlacementRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: `PLACEMENTS#${odsCode}` })).map((item) =>
    z.parse(PlacementRecord, item),
  );

/** The write that changes a placement which is still at its version. */
export const replacePlacement = (
  before: PlacementRecord,
  after: PlacementRecord,
  otherwise: Error,
): ConditionalWrite =>
  update(
    key(before.placementId),
    { set: { ...listed(after), ...after }, when: { version: [before.version] } },
    otherwise,
  );

export const removePlacementItem = ({ placementId, version }: PlacementRecord, otherwise: Error) =>
  deleteExisting(key(placementId), otherwise, { version: [version] });

/** The write that changes a gate which is still as it was read; one that was never kept must not be there. */
export const replaceGate = (
  before: GateRecord,
  set: Partial<Pick<GateRecord, "locked" | "origins">>,
  otherwise: Error,
): ConditionalWrite => {
  const { odsCode, version } = before;
  const after = { ...before, ...set, version: version + 1 };
  return version === 0
    ? putNew({ ...gateKey(odsCode), ...after }, otherwise)
    : update(
        gateKey(odsCode),
        { set: { ...set, version: version + 1 }, when: { version: [version] } },
        otherwise,
      );
};
