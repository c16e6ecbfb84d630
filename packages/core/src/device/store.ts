import { type ConditionalWrite, type Database, type Key, deleteAll, getItem, putNew } from "../store.ts";
import { DeviceRecord } from "./device.ts";

type Which = Pick<DeviceRecord, "personId" | "deviceId">;

// Under the person, so that whatever erases a person erases their devices.
const key = ({ personId, deviceId }: Which): Key => ({ pk: `PERSON#${personId}`, sk: `DEVICE#${deviceId}` });

export const addDevice = (device: DeviceRecord): ConditionalWrite => putNew({ ...key(device), ...device });

export const deviceOf = (db: Database, which: Which, now: Date): Promise<DeviceRecord | undefined> =>
  getItem(db, DeviceRecord, key(which), { consistent: true, now });

export const deleteDevice = (db: Database, which: Which): Promise<void> => deleteAll(db, [key(which)]);
