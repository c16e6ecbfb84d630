import { deflateRawSync, inflateRawSync } from "node:zlib";
import * as z from "zod/mini";
import { Refusal } from "./errors.ts";
import type { Keys } from "./keys.ts";

const Place = z.record(z.string(), z.union([z.string(), z.number()]));

// Every first view carries a cursor, which nothing on the way can make smaller: what most places begin with is known.
const dictionary = Buffer.from('{"pk":"COMMUNITY#","sk":"#CARD","gsi1pk":"CARDS#open","gsi1sk":"202');
const pack = (place: Record<string, unknown>): Buffer =>
  deflateRawSync(JSON.stringify(place), { dictionary, level: 9 });
const unpack = (packed: Buffer): unknown => JSON.parse(inflateRawSync(packed, { dictionary }).toString());

/** A place in a list as an opaque cursor that nobody else can make, and that fits only the list `scope`. */
export const sealCursor = (keys: Keys, scope: string, place: Record<string, unknown>): string =>
  keys.sealPlace(scope, pack(place));

/** @throws invalid when the cursor was altered or belongs to another list */
export const openCursor = (keys: Keys, scope: string, cursor: string): Record<string, string | number> => {
  const packed = keys.unsealPlace(scope, cursor);
  if (packed === null) {
    throw new Refusal("invalid", "check-fields", { fields: [{ field: "cursor", rule: "cursor" }] });
  }
  return z.parse(Place, unpack(packed));
};
