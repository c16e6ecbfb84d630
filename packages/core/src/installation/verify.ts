import { verify } from "node:crypto";
import { Directory, type InstallationProblem, SignedDirectory, directoryType } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { InstallationRecord } from "./installation.ts";
import { publicKeyOf } from "./key.ts";

const Header = z.strictObject({ alg: z.literal("EdDSA"), typ: z.literal(directoryType), kid: z.string() });

type Known = Pick<InstallationRecord, "origin" | "keys" | "sequence">;
type Outcome = { readonly directory: Directory } | { readonly problem: InstallationProblem };

/** A clock that is a little ahead is nobody's fault. */
const aheadMilliseconds = 10 * 60 * 1000;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const decoded = (part: string): unknown => parseJson(Buffer.from(part, "base64url").toString("utf8"));

/** The keys whose signature is here and right. */
const signedBy = ({ payload, signatures }: SignedDirectory, among: readonly string[]): Set<string> => {
  const right = signatures.flatMap(({ protected: header, signature }) => {
    const { success, data } = z.safeParse(Header, decoded(header));
    if (!success || !among.includes(data.kid)) return [];
    const signed = Buffer.from(`${header}.${payload}`);
    return verify(null, signed, publicKeyOf(data.kid), Buffer.from(signature, "base64url")) ? [data.kid] : [];
  });
  return new Set(right);
};

const names = (signed: SignedDirectory, among: readonly string[]): boolean =>
  signed.signatures.some(({ protected: header }) => {
    const { success, data } = z.safeParse(Header, decoded(header));
    return success && among.includes(data.kid);
  });

const standsFor = (
  directory: Directory,
  { origin, sequence }: Known,
  now: Date,
): InstallationProblem | null => {
  if (directory.origin !== origin) return "other-origin";
  if (directory.communities.some(({ url }) => URL.parse(url)?.origin !== origin)) return "other-origin";
  if (Date.parse(directory.validUntil) <= now.getTime()) return "expired";
  if (Date.parse(directory.issuedAt) > now.getTime() + aheadMilliseconds) return "too-new";
  // A sequence far ahead would shut out everything that comes after it.
  if (directory.sequence > now.getTime() + aheadMilliseconds) return "too-new";
  return directory.sequence < sequence ? "older" : null;
};

/**
 * Whether a text is the directory of an installation that we know: signed by a key we know it by, meant for this
 * purpose, of its own origin, not run out and not older than what we have. Its signature is looked at before its content.
 */
export const verifyDirectory = (text: string, known: Known, now: Date): Outcome => {
  const signed = z.safeParse(SignedDirectory, parseJson(text));
  if (!signed.success) return { problem: "unreadable" };
  if (!names(signed.data, known.keys)) return { problem: "unsigned" };
  if (signedBy(signed.data, known.keys).size === 0) return { problem: "bad-signature" };
  const { success, data: directory } = z.safeParse(Directory, decoded(signed.data.payload));
  if (!success) return { problem: "unreadable" };
  // Whoever vouches for a key shows that it has it.
  if (signedBy(signed.data, directory.keys).size < directory.keys.length) return { problem: "bad-signature" };
  const slugs = new Set(directory.communities.map(({ slug }) => slug));
  if (slugs.size < directory.communities.length) return { problem: "unreadable" };
  const problem = standsFor(directory, known, now);
  return problem ? { problem } : { directory };
};
