import {
  type AuditAction,
  type Case,
  type CaseAction,
  DecisionRequest,
  type Target,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { transactAudited } from "../audit/index.ts";
import { type Administrator, type Ctx, epochSeconds, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";
import { type DecisionRecord, type ReportRecord, targetOf } from "./case.ts";
import { type Item, deedOn } from "./item.ts";
import { authorsOf, tellAuthors, tellReporters } from "./people.ts";
import { type Open, requireCase, showCase } from "./read.ts";
import { redact } from "./redact.ts";
import { addDecision, changeCase, closeReport, reportsOf } from "./store.ts";

type Asked = z.infer<typeof DecisionRequest>;

// Long enough to take a decision back; then what people wrote to the moderators goes.
const reportsKeptSeconds = 180 * 24 * 60 * 60;

const audited: Record<CaseAction, AuditAction> = {
  dismiss: "report-dismissed",
  redact: "passage-redacted",
  hide: "community-hidden",
  pause: "community-paused",
};

const auditedAs = ({ target: { kind } }: Item, action: CaseAction): AuditAction =>
  action === "hide" ? (`${kind}-hidden` as const) : audited[action];

class Raced extends Error {}

const decided = (): Refusal => new Refusal("conflict", "case-decided");

interface Effect {
  readonly writes: readonly ConditionalWrite[];
  /** What the community is called afterwards. */
  readonly name: string;
  readonly kept: Pick<DecisionRecord, "originals" | "status">;
}

/** What a decision does to the item, and what its undoing needs. */
const effectOf = (
  asked: Asked,
  { community: { name }, texts, status, statusReason, can, change }: Item,
): Effect => {
  if (!can.includes(asked.action)) throw new Refusal("conflict", "wrong-status");
  switch (asked.action) {
    case "dismiss":
      return { writes: [], name, kept: {} };
    case "redact": {
      const originals = redact(texts, asked.passages);
      const after = Object.fromEntries(Object.entries(originals).map(([field, each]) => [field, each.after]));
      return { writes: [change(after)], name: originals.name?.after ?? name, kept: { originals } };
    }
    case "hide":
    case "pause": {
      const to = asked.action === "hide" ? "hidden" : "paused";
      const kept = { status: { before: status, reason: statusReason } };
      return { writes: [change({ status: to, statusReason: asked.reason })], name, kept };
    }
  }
};

const closing = (
  ctx: Ctx,
  by: Administrator,
  { record }: Open,
  { asked, decision, reports }: { asked: Asked; decision: DecisionRecord; reports: readonly ReportRecord[] },
): ConditionalWrite[] => {
  const { decisionId, at } = decision;
  const after = {
    ...record,
    state: "decided" as const,
    version: record.version + 1,
    decision: { decisionId, action: asked.action, at, by: by.name },
  };
  const expires = epochSeconds(ctx.now()) + reportsKeptSeconds;
  return [
    // Whoever reports in this very moment must be told too, so the reports are counted in the condition.
    changeCase(record, after, new Raced(), { reports: [record.reports] }),
    addDecision(record, decision),
    ...reports.map((report) => closeReport(record, report, expires)),
  ];
};

const carryOut = async (ctx: Ctx, by: Administrator, target: Target, asked: Asked): Promise<void> => {
  const open = await requireCase(ctx, target);
  const { item, record } = open;
  if (record.state !== "open" || record.version !== asked.version) throw decided();
  const [reports, authors] = await Promise.all([reportsOf(ctx.db, record, ctx.now()), authorsOf(ctx, item)]);
  const { writes, name, kept } = effectOf(asked, item);
  const { action, reason } = asked;
  const fields = Object.keys(kept.originals ?? {}) as DecisionRecord["fields"];
  const decision: DecisionRecord = {
    type: "decision",
    decisionId: ctx.newId("decision"),
    action,
    at: ctx.now().toISOString(),
    by: by.name,
    reason,
    round: record.round,
    state: "standing",
    fields,
    ...kept,
  };
  const told = { name, reason };
  await transactAudited(ctx, deedOn(item, { action: auditedAs(item, action), reason, changes: fields }), [
    ...closing(ctx, by, open, { asked, decision, reports }),
    ...writes,
    ...tellReporters(ctx, item, reports, { ...told, outcome: action }),
    ...(action === "dismiss" ? [] : tellAuthors(ctx, item, authors, { ...told, what: action })),
  ]);
};

const mostAttempts = 8;

/**
 * Decides an open case. Of two moderators at once one wins; the other is told that it is decided.
 * @throws invalid, forbidden, not-found, conflict
 */
export const decideCase = async (
  ctx: Ctx,
  { kind, slug, itemId, ...input }: Target & DecisionRequest,
): Promise<Case> => {
  const administrator = requireAdministrator(ctx);
  const target = targetOf({ kind, slug, itemId });
  await requireCase(ctx, target);
  const asked = z.parse(DecisionRequest, input);
  for (let attempt = 1; ; attempt++) {
    try {
      await carryOut(ctx, administrator, target, asked);
      return await showCase(ctx, target);
    } catch (error) {
      // Somebody reported or decided meanwhile; reading again tells which.
      if (!(error instanceof Raced)) throw error;
      if (attempt === mostAttempts) throw decided();
    }
  }
};
