import * as z from "zod/mini";
import { Cursor, Instant, Language, Licence, Next, Slug, Stage, limits, line } from "./values.ts";

/** Where every installation publishes its signed directory, and its public keys. */
export const directoryPath = "/.well-known/boundaryless-directory.json";
export const directoryKeysPath = "/.well-known/boundaryless-keys.json";
/** The `typ` of the signature: what is signed for one purpose is not taken for another. */
export const directoryType = "boundaryless-directory+jws";
/** Most communities in one directory, bytes of it, and installations that one lists. */
export const directoryLimits = { communities: 1000, bytes: 2 * 1024 * 1024, installations: 20 } as const;

const isOrigin = (typed: string): boolean => {
  const url = URL.parse(typed);
  return (
    url !== null &&
    url.protocol === "https:" &&
    url.port === "" &&
    url.origin === typed &&
    /[a-z]$/u.test(url.hostname) &&
    url.hostname.includes(".")
  );
};

/** Where an installation is reached: https and a name, no path and no port, such as `https://learn.example.nhs.wales`. */
export const InstallationOrigin = z.string("required").check(
  z.overwrite((typed) => typed.trim().toLowerCase().replace(/\/+$/u, "")),
  z.minLength(1, "required"),
  z.maxLength(limits.origin, "tooLong"),
  z.refine(isOrigin, "origin"),
);

/** An Ed25519 public key as in RFC 8037: 32 bytes, base64url. */
export const DirectoryKey = z.string("required").check(
  z.overwrite((typed) => typed.trim()),
  z.regex(/^[A-Za-z0-9_-]{43}$/u, "key"),
);

const count = z.int().check(z.gte(0), z.lte(10_000_000));

/** A community as a directory names it; `url` is its page, on the origin of the directory. */
export const DirectoryCard = z.object({
  slug: Slug,
  name: line(limits.communityName),
  goal: line(limits.match),
  topics: z.array(line(limits.topic)).check(z.maxLength(limits.topics)),
  language: Language,
  stage: Stage,
  licence: Licence,
  people: count,
  trusts: count,
  disciplines: count,
  url: z.url().check(z.maxLength(400)),
});

/** What an installation signs. `sequence` only grows; `keys` are all that it signs with, the newest first. */
export const Directory = z.object({
  version: z.literal(1),
  origin: InstallationOrigin,
  sequence: z.int().check(z.gte(1)),
  issuedAt: Instant,
  validUntil: Instant,
  keys: z.array(DirectoryKey).check(z.minLength(1), z.maxLength(2)),
  communities: z.array(DirectoryCard).check(z.maxLength(directoryLimits.communities)),
});

/** JSON Web Signature (RFC 7515), general JSON serialisation: base64url of header, payload and signature. */
export const SignedDirectory = z.object({
  payload: z.string(),
  signatures: z
    .array(z.object({ protected: z.string().check(z.maxLength(1000)), signature: z.string() }))
    .check(z.minLength(1), z.maxLength(4)),
});

/** Why the last look at an installation brought nothing. */
export const installationProblems = [
  "unreachable",
  "timeout",
  "private-address",
  "redirect",
  "status",
  "too-large",
  "unreadable",
  "unsigned",
  "bad-signature",
  "other-origin",
  "older",
  "expired",
  "too-new",
] as const;

/** Another installation as platform administrators see it. */
export const Installation = z
  .object({
    id: z.string(),
    name: z.string(),
    origin: z.string(),
    /** The public keys that it is known by. */
    keys: z.array(z.string()),
    state: z.enum(["waiting", "listed", "lapsed"]),
    /** Why the last look brought nothing; what was verified before stays until `validUntil`. */
    problem: z.nullable(z.enum(installationProblems)),
    communities: z.int(),
    lookedAt: z.nullable(Instant),
    verifiedAt: z.nullable(Instant),
    validUntil: z.nullable(Instant),
    addedAt: Instant,
    addedBy: z.string(),
  })
  .register(z.globalRegistry, { id: "Installation" });

export const InstallationList = z
  .object({
    installations: z.array(Installation),
    /** Our own public keys, for the administrators of others. `until` is when an earlier one stops signing. */
    own: z.object({ key: z.string(), earlier: z.nullable(z.object({ key: z.string(), until: Instant })) }),
  })
  .register(z.globalRegistry, { id: "InstallationList" });

/** One installation and some of the communities that it was last known to have, in the order of its directory. */
export const InstallationPage = z
  .object({ installation: Installation, communities: z.array(DirectoryCard), next: Next })
  .register(z.globalRegistry, { id: "InstallationPage" });

export const InstallationQuery = z.object({ cursor: z.optional(Cursor) });

export const AddInstallationRequest = z
  .object({ name: line(limits.organisation), origin: InstallationOrigin, key: DirectoryKey })
  .register(z.globalRegistry, { id: "AddInstallationRequest" });

export type DirectoryCard = z.infer<typeof DirectoryCard>;
export type Directory = z.infer<typeof Directory>;
export type SignedDirectory = z.infer<typeof SignedDirectory>;
export type InstallationProblem = (typeof installationProblems)[number];
export type Installation = z.infer<typeof Installation>;
export type InstallationPage = z.infer<typeof InstallationPage>;
export type InstallationList = z.infer<typeof InstallationList>;
export type AddInstallationRequest = z.input<typeof AddInstallationRequest>;
