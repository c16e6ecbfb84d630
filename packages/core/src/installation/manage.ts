import { AddInstallationRequest, type InstallationList, type InstallationPage } from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireTrust } from "../administrator/index.ts";
import type { Ctx } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import { Refusal, invalidField } from "../errors.ts";
import { transact } from "../store.ts";
import {
  type InstallationRecord,
  installationIdOf,
  mostInstallations,
  showInstallation,
} from "./installation.ts";
import { signersOf } from "./key.ts";
import {
  addInstallation,
  allInstallations,
  cardsFrom,
  cardsPerRow,
  changeDirectory,
  changeInstallation,
  dropCards,
  installationById,
  ownDirectory,
  removeInstallation,
} from "./store.ts";

const noSuch = () => new Refusal("not-found", "no-such-installation");
const stale = () => new Refusal("conflict", "stale-version");

/** The installations that we list, and our own public key. For the platform. */
export const listInstallations = async (ctx: Ctx): Promise<InstallationList> => {
  requireTrust(ctx, null);
  const [records, { newest, earlier }] = await Promise.all([allInstallations(ctx.db), signersOf(ctx)]);
  return {
    installations: records.map((record) => showInstallation(record, ctx.now())),
    own: {
      key: newest.key,
      earlier: earlier && { key: earlier.key, until: earlier.until.toISOString() },
    },
  };
};

/**
 * Lists another installation from the next look on, known by this key.
 * @throws conflict when it is listed already, invalid for our own key
 */
export const addAnotherInstallation = async (
  ctx: Ctx,
  input: AddInstallationRequest,
): Promise<InstallationList> => {
  const administrator = requireTrust(ctx, null);
  const { name, origin, key } = z.parse(AddInstallationRequest, input);
  const { newest, earlier } = await signersOf(ctx);
  if (key === newest.key || key === earlier?.key) throw invalidField("key", "ownKey");
  if ((await allInstallations(ctx.db)).length >= mostInstallations)
    throw new Refusal("conflict", "most-installations");
  const at = ctx.now().toISOString();
  const record: InstallationRecord = {
    type: "installation",
    installationId: installationIdOf(origin),
    origin,
    name,
    keys: [key],
    addedAt: at,
    addedBy: administrator.name,
    dueAt: at,
    lookedAt: null,
    verifiedAt: null,
    problem: null,
    sequence: 0,
    validUntil: null,
    etag: null,
    batch: null,
    communities: 0,
    version: 1,
  };
  const taken = new Refusal("conflict", "check-fields", { fields: [{ field: "origin", rule: "taken" }] });
  await transact(ctx.db, [addInstallation(record, taken)]);
  return listInstallations(ctx);
};

/** One installation and the communities that were verified last, lapsed or not. For the platform. */
export const readInstallation = async (
  ctx: Ctx,
  { installationId, cursor }: { installationId: string; cursor?: string | undefined },
): Promise<InstallationPage> => {
  requireTrust(ctx, null);
  const record = await installationById(ctx.db, installationId);
  if (!record) throw noSuch();
  // A new directory is another list: a place in the one before leads nowhere.
  const scope = JSON.stringify(["installation", installationId, record.batch]);
  const start = cursor === undefined ? 0 : Number(openCursor(ctx.keys, scope, cursor)["start"]);
  const end = start + cardsPerRow;
  return {
    installation: showInstallation(record, ctx.now()),
    communities: await cardsFrom(ctx.db, record, start),
    next: end < record.communities ? sealCursor(ctx.keys, scope, { start: end }) : null,
  };
};

/** Stops listing an installation; its cards go at once. */
export const removeAnotherInstallation = async (
  ctx: Ctx,
  { installationId }: { installationId: string },
): Promise<void> => {
  requireTrust(ctx, null);
  await transact(ctx.db, [removeInstallation(installationId, noSuch())]);
  await dropCards(ctx.db, installationId, null);
};

/** Has an installation looked at with the next run of the job, whatever came out the last time. */
export const lookAtInstallation = async (
  ctx: Ctx,
  { installationId }: { installationId: string },
): Promise<InstallationList> => {
  requireTrust(ctx, null);
  const record = await installationById(ctx.db, installationId);
  if (!record) throw noSuch();
  await transact(ctx.db, [changeInstallation(record, { dueAt: ctx.now().toISOString() }, stale())]);
  return listInstallations(ctx);
};

/**
 * Signs with a new key from now on, and for thirty days with the one before as well: others follow by themselves.
 * @throws conflict while that is still going on
 */
export const changeDirectoryKey = async (ctx: Ctx): Promise<InstallationList> => {
  requireTrust(ctx, null);
  const { generation, earlier } = await signersOf(ctx);
  if (earlier) throw new Refusal("conflict", "key-changed-lately");
  const after = { type: "directory", generation: generation + 1, since: ctx.now().toISOString() } as const;
  await transact(ctx.db, [changeDirectory(await ownDirectory(ctx.db), after, stale())]);
  return listInstallations(ctx);
};
