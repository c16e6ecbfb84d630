import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  putNew,
  queryAll,
  queryList,
  queryPage,
  update,
} from "../store.ts";
import { AuditHead, AuditRecord, chainOfInstallation } from "./audit.ts";

// A slug has no colon, so chains of trusts and of the installation cannot be mistaken for that of a community.
const partition = (chain: string): string => {
  if (chain === chainOfInstallation) return "INSTALLATION";
  return chain.startsWith("trust:") ? `TRUST#${chain.slice("trust:".length)}` : `COMMUNITY#${chain}`;
};
const headKey = (slug: string): Key => ({ pk: partition(slug), sk: "AUDITHEAD" });

export const headOf = (db: Database, slug: string): Promise<AuditHead | undefined> =>
  getItem(db, AuditHead, headKey(slug), { consistent: true });

/** The writes that add an entry behind `before`; they fail with `raced` when another entry came first. */
export const appendEntry = (
  entry: AuditRecord,
  before: AuditHead | undefined,
  raced: Error,
): ConditionalWrite[] => {
  const item = {
    pk: partition(entry.slug),
    sk: `AUDIT#${entry.at}#${entry.auditId}`,
    gsi1pk: `AUDIT#${entry.at.slice(0, 10)}`,
    gsi1sk: `${entry.at}#${entry.auditId}`,
    ...entry,
  };
  const head = { hash: entry.hash, entries: (before?.entries ?? 0) + 1 };
  const moveHead = before
    ? update(headKey(entry.slug), { set: head, when: { hash: [before.hash] } }, raced)
    : putNew({ ...headKey(entry.slug), type: "audit-head", ...head }, raced);
  return [putNew(item, raced), moveHead];
};

/** Entries of a chain, newest first. */
export const entriesOf = (
  ctx: Pick<Ctx, "db" | "keys">,
  slug: string,
  cursor: string | undefined,
): Promise<{ items: AuditRecord[]; next: string | null }> =>
  queryList(ctx, AuditRecord, {
    partition: partition(slug),
    prefix: "AUDIT#",
    newestFirst: true,
    limit: 20,
    scope: `history:${slug}`,
    cursor,
  });

/** The first entry of a community, which says how it began. */
export const oldestEntry = async (db: Database, slug: string): Promise<AuditRecord | undefined> => {
  const { items } = await queryPage(db, { partition: partition(slug), prefix: "AUDIT#", limit: 1 });
  return items[0] && z.parse(AuditRecord, items[0]);
};

/** A whole chain, oldest first, for verification. */
export const chainOf = async (db: Database, slug: string): Promise<AuditRecord[]> =>
  (await queryAll(db, { partition: partition(slug), prefix: "AUDIT#", consistent: true })).map((item) =>
    z.parse(AuditRecord, item),
  );
