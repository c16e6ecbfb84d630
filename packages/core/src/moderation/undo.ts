import { type Case, ModerationReason, type Target } from "@boundaryless/contract";
import * as z from "zod/mini";
import { transactAudited } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";
import { type CaseRecord, type DecisionRecord, targetOf } from "./case.ts";
import { type Item, deedOn } from "./item.ts";
import { authorsOf, tellAuthors } from "./people.ts";
import { type Open, requireCase, showCase } from "./read.ts";
import { restored } from "./redact.ts";
import { changeCase, decisionById, decisionsOf, endDecision, keepReport, reportsOf } from "./store.ts";

const changedSince = (): Refusal => new Refusal("conflict", "changed-since");

type Named = Target & { decisionId: string; reason: string };

/** A case, one of its decisions and why something is done to it. */
export interface Again extends Open {
  readonly target: Target;
  readonly decision: DecisionRecord;
  readonly reason: string;
}

/** @throws unauthenticated, forbidden, not-found, invalid, conflict when the decision stands no longer */
export const requireStanding = async (
  ctx: Ctx,
  { kind, slug, itemId, decisionId, ...input }: Named,
): Promise<Again> => {
  const target = targetOf({ kind, slug, itemId });
  const open = await requireCase(ctx, target);
  const { reason } = z.parse(ModerationReason, input);
  const decision = await decisionById(ctx.db, target, decisionId);
  if (!decision) throw new Refusal("not-found", "no-such-case");
  if (decision.state !== "standing") throw changedSince();
  return { ...open, target, decision, reason };
};

interface Back {
  readonly writes: readonly ConditionalWrite[];
  readonly name: string;
}

const statusBack = (
  { community: { name }, status: now, change }: Item,
  { action, status }: DecisionRecord,
): Back => {
  if (!status) return { writes: [], name };
  const put = action === "hide" ? "hidden" : "paused";
  if (now === put) return { writes: [change({ status: status.before, statusReason: status.reason })], name };
  // Hidden after it was paused: hiding remembers the pause and would bring it back.
  if (now === "hidden") throw changedSince();
  return { writes: [], name };
};

/** How the item becomes what it was before the decision. @throws conflict when something newer is in the way */
const back = (item: Item, decision: DecisionRecord): Back => {
  if (!decision.originals) return statusBack(item, decision);
  const texts = restored(item.texts, decision.originals);
  const name = texts.name ?? item.community.name;
  return { writes: Object.keys(texts).length > 0 ? [item.change(texts)] : [], name };
};

/** Opens the case again, if it was this decision that closed it. */
const reopened = (
  { decision: closed, ...record }: CaseRecord,
  { decisionId }: DecisionRecord,
): CaseRecord => {
  const version = record.version + 1;
  return closed && closed.decisionId !== decisionId
    ? { ...record, version, decision: closed }
    : { ...record, version, state: "open" };
};

/** Takes a decision back and opens its case again. @throws conflict when it is undone already or cannot be */
export const undoDecision = async (ctx: Ctx, input: Named): Promise<Case> => {
  requireAdministrator(ctx);
  const { target, item, record, decision, reason } = await requireStanding(ctx, input);
  const [reports, authors] = await Promise.all([reportsOf(ctx.db, record, ctx.now()), authorsOf(ctx, item)]);
  const { writes, name } = back(item, decision);
  const after = reopened(record, decision);
  const { action, fields } = decision;
  const deed = deedOn(item, { action: "decision-undone", reason, changes: [action, ...fields] });
  await transactAudited(ctx, deed, [
    endDecision(target, decision, "undone", changedSince()),
    changeCase(record, after, changedSince()),
    ...writes,
    ...(record.state === "decided" && after.state === "open"
      ? reports.map((report) => keepReport(target, report))
      : []),
    ...(action === "dismiss"
      ? []
      : tellAuthors(ctx, item, authors, { name, what: `${action}-undone`, reason })),
  ]);
  return showCase(ctx, target);
};

// An earlier redaction of the same text keeps all of it as it was then, with the words that a later one took out.
const withEarlier = (all: readonly DecisionRecord[], erased: DecisionRecord): DecisionRecord[] =>
  all
    .slice(all.findIndex(({ decisionId }) => decisionId === erased.decisionId))
    .filter(({ state, originals }) => state === "standing" && originals)
    .filter(({ fields }) => fields.some((field) => erased.fields.includes(field)));

/** Erases what a redaction took out, and earlier redactions of the same texts with it. Nobody can bring it back. @throws conflict when there is nothing to erase */
export const eraseRedaction = async (ctx: Ctx, input: Named): Promise<Case> => {
  requireAdministrator(ctx);
  const { target, item, decision, reason } = await requireStanding(ctx, input);
  if (!decision.originals) throw changedSince();
  const [authors, all] = await Promise.all([authorsOf(ctx, item), decisionsOf(ctx.db, target)]);
  const { name } = item.community;
  await transactAudited(ctx, deedOn(item, { action: "redaction-erased", reason, changes: decision.fields }), [
    ...withEarlier(all, decision).map((each) => endDecision(target, each, "erased", changedSince())),
    ...tellAuthors(ctx, item, authors, { name, what: "erased", reason }),
  ]);
  return showCase(ctx, target);
};
