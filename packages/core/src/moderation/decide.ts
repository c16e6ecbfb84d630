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
import type { DecisionRecord, ReportRecord } from "./case.ts";
import { type Item, nameAfter, targetOf } from "./item.ts";
import { authorsOf, tellAuthors, tellReporters } from "./people.ts";
import { type Open, requireCase, showCase } from "./read.ts";
import { redact } from "./redact.ts";
import { addDecision, changeCase, closeReport, reportsOf } from "./store.ts";

type Asked = z.infer<typeof DecisionRequest>;

// Long enough to take a decision back; then what people wrote to the moderators goes.
const reportsKeptSeconds = 180 * 24 * 60 * 60;

const audited = ({ kind }: Target, action: CaseAction): AuditAction =>
  action === "hide" && kind !== "community" ? "contribution-hidden" : auditedAs[action];

const auditedAs: Record<CaseAction, AuditAction> = {
  dismiss: "report-dismissed",
  redact: "passage-redacted",
  hide: "community-hidden",
  pause: "community-paused",
};

class Raced extends Error {}

const decided = (): Refusal => new Refusal("conflict", "case-decided");

interface Effect {
  readonly writes: readonly ConditionalWrite[];
  /** What the item is called afterwards. */
  readonly name: string;
  readonly kept: Pick<DecisionRecord, "originals" | "status">;
}

/** A community is paused while it is open; only what can be seen is hidden, and a contribution never paused. */
const canBecome = ({ authorId, status }: Item, to: "hidden" | "paused"): boolean => {
  if (to === "paused") return authorId === null && status === "open";
  return authorId === null ? status !== "hidden" : status === "open";
};

/** What a decision does to the item, and what its undoing needs. */
const effectOf = (asked: Asked, item: Item): Effect => {
  const { name, status, statusReason, texts, change } = item;
  switch (asked.action) {
    case "dismiss":
      return { writes: [], name, kept: {} };
    case "redact": {
      const originals = redact(texts, asked.passages);
      const after = Object.fromEntries(Object.entries(originals).map(([field, each]) => [field, each.after]));
      return { writes: [change(after)], name: nameAfter(item, after), kept: { originals } };
    }
    case "hide":
    case "pause": {
      const to = asked.action === "hide" ? "hidden" : "paused";
      if (!canBecome(item, to)) throw new Refusal("conflict", "wrong-status");
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
  const { slug, kind } = target;
  const told = { slug, kind, name, reason };
  await transactAudited(ctx, { slug, action: audited(target, action), reason, changes: fields }, [
    ...closing(ctx, by, open, { asked, decision, reports }),
    ...writes,
    ...tellReporters(ctx, reports, { ...told, outcome: action }),
    ...(action === "dismiss" ? [] : tellAuthors(ctx, authors, { ...told, what: action })),
  ]);
};

const mostAttempts = 8;

/**
 * Decides an open case. Of two moderators at once one wins; the other is told that it is decided.
 * @throws invalid, forbidden, not-found, conflict
 */
export const decideCase = async (
  ctx: Ctx,
  { kind, slug, contribution, ...input }: Target & DecisionRequest,
): Promise<Case> => {
  const administrator = requireAdministrator(ctx);
  const target = targetOf({ kind, slug, contribution });
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
