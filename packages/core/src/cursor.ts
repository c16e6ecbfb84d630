import * as z from "zod/mini";
import { Refusal } from "./errors.ts";
import { type Keys, sha256 } from "./keys.ts";

const Place = z.record(z.string(), z.union([z.string(), z.number()]));

/** A place in a list as an opaque cursor that fits only the list `scope`. */
export const sealCursor = (keys: Keys, scope: string, place: Record<string, unknown>): string =>
  keys.seal("cursor", [sha256(scope), JSON.stringify(place)]);

/** @throws invalid when the cursor was altered or belongs to another list */
export const openCursor = (keys: Keys, scope: string, cursor: string): Record<string, string | number> => {
  const parts = keys.unseal("cursor", cursor);
  if (parts?.[0] !== sha256(scope) || parts[1] === undefined) {
    throw new Refusal("invalid", "check-fields", { fields: [{ field: "cursor", rule: "cursor" }] });
  }
  return z.parse(Place, JSON.parse(parts[1]));
};
