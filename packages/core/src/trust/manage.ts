import type { History, ManagedTrust, ManagedTrustList, Region } from "@boundaryless/contract";
import { generalActionsOf, requireTrust, trustsWithin } from "../administrator/index.ts";
import { chainOfTrust, historyOf } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import { matchTrusts, readDirectory } from "./directory.ts";
import { tallyOfTrust, trustByCode } from "./store.ts";
import { type TrustRecord, isOpen } from "./trust.ts";

interface TrustFilters {
  readonly q?: string | undefined;
  readonly region?: Region | undefined;
  readonly closed: "no" | "yes";
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const managed = async (
  ctx: Ctx,
  { odsCode, name, region, openedOn, closedOn }: TrustRecord,
): Promise<ManagedTrust> => {
  const { people = 0, communities = 0 } = (await tallyOfTrust(ctx.db, odsCode)) ?? {};
  return { odsCode, name, region, openedOn, closedOn, people, communities };
};

/** Trusts within the administrator's grants; closed ones only when asked for. */
export const listManagedTrusts = async (ctx: Ctx, filters: TrustFilters): Promise<ManagedTrustList> => {
  const administrator = requireAdministrator(ctx);
  if (!generalActionsOf(administrator.grants).includes("list-trusts"))
    throw new Refusal("forbidden", "no-grant");
  const within = trustsWithin(administrator.grants);
  const { q = "", region, closed, limit, cursor } = filters;
  const { trusts } = await readDirectory(ctx);
  const fitting = matchTrusts(trusts, q).filter(
    (trust) =>
      (within === "all" || within.includes(trust.odsCode)) &&
      (!region || trust.region === region) &&
      isOpen(trust, ctx.now()) === (closed === "no"),
  );
  const scope = JSON.stringify(["trusts", administrator.id, q, region, closed]);
  const start = cursor === undefined ? 0 : Number(openCursor(ctx.keys, scope, cursor).start);
  const page = fitting.slice(start, start + limit);
  const next = start + limit < fitting.length ? sealCursor(ctx.keys, scope, { start: start + limit }) : null;
  return { trusts: await Promise.all(page.map((trust) => managed(ctx, trust))), total: fitting.length, next };
};

/** One trust, closed or not. @throws forbidden without a grant for it, not-found */
export const readManagedTrust = async (ctx: Ctx, { odsCode }: { odsCode: string }): Promise<ManagedTrust> => {
  requireTrust(ctx, odsCode);
  const trust = await trustByCode(ctx.db, odsCode);
  if (!trust) throw new Refusal("not-found", "no-such-trust");
  return managed(ctx, trust);
};

/** What administrators did with a trust's webhooks, newest first. @throws forbidden without a grant for it, not-found */
export const readTrustHistory = async (
  ctx: Ctx,
  { odsCode, cursor }: { odsCode: string; cursor?: string | undefined },
): Promise<History> => {
  await readManagedTrust(ctx, { odsCode });
  return historyOf(ctx, chainOfTrust(odsCode), cursor);
};
