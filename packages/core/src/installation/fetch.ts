import {
  type Directory,
  type InstallationProblem,
  directoryLimits,
  directoryPath,
} from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { sha256 } from "../keys.ts";
import { type Get, OutwardError } from "../outward/index.ts";
import { transact } from "../store.ts";
import type { InstallationRecord } from "./installation.ts";
import { allInstallations, changeInstallation, dropCards, installationById, writeCards } from "./store.ts";
import { verifyDirectory } from "./verify.ts";

type Job = Pick<Ctx, "db" | "now">;

const everyMilliseconds = 60 * 60 * 1000;
const timeoutMilliseconds = 10_000;
// What has run out by the next look must come anew, with a new end.
const renewMilliseconds = 2 * 24 * 60 * 60 * 1000;

class Raced extends Error {}

/** Keeps what came out of a look, unless somebody else has looked or removed it meanwhile. */
const keep = async (
  { db, now }: Job,
  record: InstallationRecord,
  set: Partial<InstallationRecord>,
): Promise<boolean> => {
  const at = now();
  const dueAt = new Date(at.getTime() + everyMilliseconds).toISOString();
  try {
    const changes = { dueAt, lookedAt: at.toISOString(), ...set };
    await transact(db, [changeInstallation(record, changes, new Raced())]);
    return true;
  } catch (error) {
    if (error instanceof Raced) return false;
    throw error;
  }
};

const takeIn = async (
  ctx: Job,
  record: InstallationRecord,
  { communities, keys, sequence, validUntil }: Directory,
  etag: string | null,
): Promise<void> => {
  const { installationId } = record;
  const batch = sha256(JSON.stringify(communities)).slice(0, 16);
  const isNew = batch !== record.batch;
  if (isNew) await writeCards(ctx.db, installationId, batch, communities);
  const verifiedAt = ctx.now().toISOString();
  const set = {
    verifiedAt,
    problem: null,
    sequence,
    validUntil,
    etag,
    batch,
    keys,
    communities: communities.length,
  };
  const kept = await keep(ctx, record, set);
  if (!isNew) return;
  if (kept) return dropCards(ctx.db, installationId, batch);
  // Whoever came first has a batch of its own, and ours goes with the next change; unless it was removed meanwhile.
  if (!(await installationById(ctx.db, installationId))) await dropCards(ctx.db, installationId, null);
};

const problemOf = (error: unknown): InstallationProblem => {
  if (error instanceof OutwardError) return error.fault;
  throw error;
};

const lookAt = async (
  ctx: Job,
  get: Get,
  record: InstallationRecord,
): Promise<InstallationProblem | null> => {
  const { origin, validUntil } = record;
  const now = ctx.now();
  const lasts = validUntil !== null && Date.parse(validUntil) - now.getTime() > renewMilliseconds;
  const options = { maxBytes: directoryLimits.bytes, timeoutMilliseconds, etag: lasts ? record.etag : null };
  let problem: InstallationProblem;
  try {
    const { text, etag } = await get(origin + directoryPath, options);
    if (text === null) {
      await keep(ctx, record, { verifiedAt: now.toISOString(), problem: null });
      return null;
    }
    const outcome = verifyDirectory(text, record, ctx.now());
    if ("directory" in outcome) {
      await takeIn(ctx, record, outcome.directory, etag);
      return null;
    }
    problem = outcome.problem;
  } catch (error) {
    problem = problemOf(error);
  }
  await keep(ctx, record, { problem });
  return problem;
};

/**
 * Reads the directories of the installations that are due, verifies them and takes them in. One that is refused says
 * why in the dashboard and changes nothing else.
 * @returns how many were looked at, and how many of them brought nothing
 */
export const fetchDirectories = async (ctx: Job, get: Get): Promise<{ looked: number; refused: number }> => {
  const now = ctx.now().toISOString();
  const due = (await allInstallations(ctx.db)).filter(({ dueAt }) => dueAt <= now);
  const outcomes = await Promise.allSettled(due.map((record) => lookAt(ctx, get, record)));
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
  const refused = outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value !== null);
  return { looked: due.length, refused: refused.length };
};
