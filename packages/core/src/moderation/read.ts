import {
  type Case,
  type CaseAction,
  type CaseSummary,
  type Decision,
  type Target,
  reportReasons,
} from "@boundaryless/contract";
import { requireAction } from "../administrator/index.ts";
import { entriesOf } from "../audit/index.ts";
import { blockOf } from "../block/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { type CaseRecord, type DecisionRecord, targetOf } from "./case.ts";
import { type Item, readItem } from "./item.ts";
import { authorsOf } from "./people.ts";
import { caseOf, decisionsOf, reportsOf } from "./store.ts";

/** A case and what it is about, for somebody who may decide it. */
export interface Open {
  readonly item: Item;
  readonly record: CaseRecord;
}

/** @throws unauthenticated, forbidden, not-found when nobody has reported it */
export const requireCase = async (ctx: Ctx, target: Target): Promise<Open> => {
  requireAdministrator(ctx);
  const item = await readItem(ctx, target);
  requireAction(ctx, "moderate", item.facts);
  const record = await caseOf(ctx.db, target);
  if (!record) throw new Refusal("not-found", "no-such-case");
  return { item, record };
};

/** A case as the queue shows it. @param name what the item is called now */
export const summaryOf = (record: CaseRecord, name: string | null): CaseSummary => {
  const { state, reports, reasons, openedAt, latestAt, decision } = record;
  return {
    target: targetOf(record),
    name,
    state,
    reports,
    reasons: reportReasons.flatMap((reason) => {
      const count = reasons[reason] ?? 0;
      return count > 0 ? [{ reason, reports: count }] : [];
    }),
    openedAt,
    latestAt,
    decision: decision ? { action: decision.action, at: decision.at, by: decision.by } : null,
  };
};

const decisionOf = ({ decisionId: id, originals, ...decision }: DecisionRecord): Decision => {
  const { action, at, by, reason, fields, state } = decision;
  const standing = state === "standing";
  const can = [
    ...(standing ? (["undo"] as const) : []),
    ...(standing && originals ? (["erase"] as const) : []),
  ];
  return { id, action, at, by, reason, fields, state, can };
};

const possible = ({ state }: CaseRecord, { can }: Item): readonly CaseAction[] =>
  state === "open" ? can : [];

/** The case as it is now. */
export const showCase = async (ctx: Ctx, target: Target): Promise<Case> => {
  const { item, record } = await requireCase(ctx, target);
  const { community } = item;
  const [reports, decisions, authors, { items: entries }] = await Promise.all([
    reportsOf(ctx.db, record, ctx.now()),
    decisionsOf(ctx.db, target),
    authorsOf(ctx, item),
    entriesOf(ctx, community.slug, undefined),
  ]);
  const withBlocks = authors.map(async ({ as, person: { personId, name, email } }) => {
    const blocked = (await blockOf(ctx.db, ctx.keys.addressKey(email))) !== undefined;
    return { personId, name, as, blocked };
  });
  const { name, texts, topics, language, status, statusReason } = item;
  return {
    ...summaryOf(record, name || null),
    version: record.version,
    item: {
      ...texts,
      name,
      topics: [...topics],
      language,
      status,
      statusReason,
      authors: await Promise.all(withBlocks),
    },
    kept: reports.map(({ reportId: id, at, reason, text, language: spoken }) => ({
      id,
      at,
      reason,
      text,
      language: spoken,
    })),
    decisions: decisions.map(decisionOf),
    history: entries.map(({ auditId: id, at, action, actorName: by, reason, changes }) => ({
      id,
      at,
      action,
      by,
      reason,
      changes,
    })),
    can: [...possible(record, item), "block"],
  };
};

/** One case for somebody who may decide it. @throws unauthenticated, forbidden, not-found */
export const readCase = (ctx: Ctx, target: Target): Promise<Case> => showCase(ctx, targetOf(target));
