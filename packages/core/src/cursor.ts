import { deflateRawSync, inflateRawSync } from "node:zlib";
import * as z from "zod/mini";
import { Refusal } from "./errors.ts";
import { type Keys, sha256 } from "./keys.ts";

const Place = z.record(z.string(), z.union([z.string(), z.number()]));

// Every first view carries a cursor, which nothing on the way can make smaller: what most places begin with is known.
const dictionary = Buffer.from('{"pk":"COMMUNITY#","sk":"#CARD","gsi1pk":"CARDS#open","gsi1sk":"202');
const pack = (place: Record<string, unknown>): string =>
  deflateRawSync(JSON.stringify(place), { dictionary, level: 9 }).toString("base64url");
const unpack = (packed: string): unknown =>
  JSON.parse(inflateRawSync(Buffer.from(packed, "base64url"), { dictionary }).toString());

/** Of a list; the seal keeps anybody from making up another. */
const named = (scope: string): string => sha256(scope).slice(0, 12);

/** A place in a list as an opaque cursor that fits only the list `scope`. */
export const sealCursor = (keys: Keys, scope: string, place: Record<string, unknown>): string =>
  keys.seal("cursor", [named(scope), pack(place)]);

/** @throws invalid when the cursor was altered or belongs to another list */
export const openCursor = (keys: Keys, scope: string, cursor: string): Record<string, string | number> => {
  const parts = keys.unseal("cursor", cursor);
  if (parts?.[0] !== named(scope) || parts[1] === undefined) {
    throw new Refusal("invalid", "check-fields", { fields: [{ field: "cursor", rule: "cursor" }] });
  }
  return z.parse(Place, unpack(parts[1]));
};
