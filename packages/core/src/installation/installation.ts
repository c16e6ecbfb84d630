import {
  type Installation,
  DirectoryCard,
  directoryLimits,
  installationProblems,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { sha256 } from "../keys.ts";

/** Another installation whose directory we list. */
export const InstallationRecord = z.object({
  type: z.literal("installation"),
  installationId: z.string(),
  origin: z.string(),
  /** What our administrators call it; its own word for itself is not shown. */
  name: z.string(),
  /** Public keys that it is known by: the one that was pinned, then what that one vouched for. */
  keys: z.array(z.string()),
  addedAt: z.string(),
  addedBy: z.string(),
  /** From when on it is looked at again. */
  dueAt: z.string(),
  lookedAt: z.nullable(z.string()),
  verifiedAt: z.nullable(z.string()),
  problem: z.nullable(z.enum(installationProblems)),
  /** Of the directory that was verified last; 0 before. */
  sequence: z.number(),
  validUntil: z.nullable(z.string()),
  etag: z.nullable(z.string()),
  /** Which set of cards counts, null before the first; a new set is whole before this changes. */
  batch: z.nullable(z.string()),
  communities: z.number(),
  version: z.number(),
});
export type InstallationRecord = z.infer<typeof InstallationRecord>;

/** Some of the cards of a batch. */
export const CardsRecord = z.object({
  type: z.literal("installation-cards"),
  cards: z.array(DirectoryCard),
});

/** Which generation our own signing key is of, and since when. */
export const DirectoryRecord = z.object({
  type: z.literal("directory"),
  generation: z.number(),
  since: z.string(),
});
export type DirectoryRecord = z.infer<typeof DirectoryRecord>;

/** One installation per origin: its identifier follows from it. */
export const installationIdOf = (origin: string): string => `installation_${sha256(origin).slice(0, 24)}`;

/** Whether its communities are shown: they were verified, and what was signed has not run out. */
export const isListed = ({ batch, validUntil }: InstallationRecord, now: Date): boolean =>
  batch !== null && validUntil !== null && Date.parse(validUntil) > now.getTime();

const stateOf = (record: InstallationRecord, now: Date): Installation["state"] => {
  if (record.batch === null) return "waiting";
  return isListed(record, now) ? "listed" : "lapsed";
};

/** As administrators see it. */
export const showInstallation = (record: InstallationRecord, now: Date): Installation => {
  const { installationId: id, name, origin, keys, problem, communities } = record;
  const { lookedAt, verifiedAt, validUntil, addedAt, addedBy } = record;
  const state = stateOf(record, now);
  return {
    id,
    name,
    origin,
    keys,
    state,
    problem,
    communities,
    lookedAt,
    verifiedAt,
    validUntil,
    addedAt,
    addedBy,
  };
};

export const mostInstallations = directoryLimits.installations;
