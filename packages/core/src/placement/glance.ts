import { type Database, type Key, getItem } from "../store.ts";
import { GateRecord, PlacementRecord, openGate } from "./placement.ts";

// What every view reads; the rest of the storage waits for administrators.
export const key = (placementId: string): Key => ({ pk: `PLACEMENT#${placementId}`, sk: "PLACEMENT" });
export const gateKey = (odsCode: string): Key => ({ pk: `TRUST#${odsCode}`, sk: "PLACEMENTS" });

/** A placement by its id; consistent where somebody is about to change it. */
export const placementById = (
  db: Database,
  placementId: string,
  consistent = false,
): Promise<PlacementRecord | undefined> => getItem(db, PlacementRecord, key(placementId), { consistent });

/** Where the widget of a trust may stand. */
export const gateOf = async (db: Database, odsCode: string, consistent = false): Promise<GateRecord> =>
  (await getItem(db, GateRecord, gateKey(odsCode), { consistent })) ?? openGate(odsCode);
