import type { BundleEnvelope } from "@boundaryless/contract";
import { encodeTime } from "ulidx";
import * as z from "zod/mini";
import { createHash } from "node:crypto";
import { sha256 } from "../keys.ts";

/** That a community was taken in, under the first home it ever had: so that it is taken in once. */
export const ImportRecord = z.object({
  type: z.literal("import"),
  slug: z.string(),
  /** The page that the file was made from. */
  source: z.string(),
  importedAt: z.string(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;

/** The first home of a community, which is what it is known by wherever it goes. */
export const rootOf = ({ provenance, source }: Pick<BundleEnvelope, "provenance" | "source">): string =>
  provenance[0]?.url ?? source;

export const importIdOf = (root: string): string => sha256(root).slice(0, 32);

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const randomLetters = 16;

/**
 * The identifier that a contribution gets here: the same every time, in the place that its time has among others, and
 * never one that was here before, whatever a file says.
 */
export const idHere = (root: string, id: string, at: string): string => {
  const [kind = ""] = id.split("_");
  const digest = createHash("sha256")
    .update(JSON.stringify([root, id]))
    .digest();
  const rest = [...digest.subarray(0, randomLetters)].map((byte) => letters[byte % letters.length]).join("");
  return `${kind}_${encodeTime(Date.parse(at), 10)}${rest}`;
};

/** Whoever wrote what was taken in is nobody here: no person of ours has this identifier. */
export const authorIdOf = (root: string): string => `imported_${sha256(root).slice(0, 24)}`;
