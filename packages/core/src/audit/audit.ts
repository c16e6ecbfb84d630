import { auditActions } from "@boundaryless/contract";
import * as z from "zod/mini";
import { sha256 } from "../keys.ts";

/** Who did what to what, when. Each entry's hash covers the one before it, so that none can be altered unseen. */
export const AuditRecord = z.object({
  type: z.literal("audit"),
  auditId: z.string(),
  /** Whose history it stands in: that of a community by its slug, of a trust, or of the installation. */
  slug: z.string(),
  at: z.string(),
  action: z.enum(auditActions),
  /** Identifier of the administrator or person; a name only for administrators. */
  actorId: z.string(),
  actorName: z.nullable(z.string()),
  subjectId: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  changes: z.array(z.string()),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** The chain of deeds that are about no community and no trust. */
export const chainOfInstallation = "installation:";

/** The chain of a trust. */
export const chainOfTrust = (odsCode: string): string => `trust:${odsCode}`;

/** Hash and length of a chain. */
export const AuditHead = z.object({ type: z.literal("audit-head"), hash: z.string(), entries: z.number() });
export type AuditHead = z.infer<typeof AuditHead>;

/** What a chain starts from. */
export const noHash = "0".repeat(64);

/** SHA-256 over the entry's fields in fixed order and the hash before. */
export const hashOf = (entry: Omit<AuditRecord, "hash">): string =>
  sha256(
    JSON.stringify([
      entry.previousHash,
      entry.auditId,
      entry.slug,
      entry.at,
      entry.action,
      entry.actorId,
      entry.actorName,
      entry.subjectId,
      entry.reason,
      entry.changes,
    ]),
  );

/**
 * Whether entries are an unbroken chain that ends at `head`. Their order does not matter: clocks of two processes may
 * differ, and the hashes say which entry follows which.
 */
export const isUnbroken = (entries: readonly AuditRecord[], head: AuditHead): boolean => {
  const following = new Map(entries.map((entry) => [entry.previousHash, entry]));
  let previous = noHash;
  for (let place = 0; place < entries.length; place++) {
    const entry = following.get(previous);
    if (!entry || hashOf(entry) !== entry.hash) return false;
    previous = entry.hash;
  }
  return previous === head.hash && entries.length === head.entries;
};
