import { type Target, mostReportsKept } from "@boundaryless/contract";
import { communityBySlug } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { type CaseRecord, type ReportRecord, targetOf } from "./case.ts";
import { addCase, addReport, caseOf, changeCase, countReport } from "./store.ts";

class Raced extends Error {}
class AlreadyReported extends Error {}

type Reported = Pick<ReportRecord, "addressKey" | "reason" | "text" | "language" | "email">;

const firstOf = (
  target: Target,
  homeTrust: string | null,
  { at, reason }: Pick<ReportRecord, "at" | "reason">,
): CaseRecord => ({
  type: "case",
  ...targetOf(target),
  homeTrust,
  state: "open",
  round: 1,
  version: 0,
  reports: 1,
  reasons: { [reason]: 1 },
  openedAt: at,
  latestAt: at,
});

/** The writes that add a report to the case of its item, opening or reopening the case where needed. */
const gather = (
  target: Target,
  homeTrust: string | null,
  before: CaseRecord | undefined,
  report: ReportRecord,
): ConditionalWrite[] => {
  const first = firstOf(target, homeTrust, report);
  if (!before) return [addReport(target, report, new AlreadyReported()), addCase(first, new Raced())];
  if (before.state === "decided") {
    const { version } = before;
    const after = { ...first, version, round: before.round + 1 };
    return [
      addReport(target, { ...report, round: after.round }, new AlreadyReported()),
      changeCase(before, after, new Raced()),
    ];
  }
  const { reason, at } = report;
  // The first reports keep their words, so that a flood cannot wash an honest one away; all are counted.
  if (before.reports >= mostReportsKept)
    return [countReport(before, { reason, at, known: undefined }, new Raced())];
  return [
    addReport(target, { ...report, round: before.round }, new AlreadyReported()),
    countReport(before, { reason, at, known: before.reports }, new Raced()),
  ];
};

const settle = async ({ db }: Pick<Ctx, "db">, done: readonly ConditionalWrite[]): Promise<void> => {
  if (done.length > 0) await transact(db, done);
};

const mostAttempts = 20;
const pauseMilliseconds = 15;

/**
 * Adds a confirmed report, in one transaction with `done`. An address that has reported the item already adds nothing.
 * @param done the writes that carry a confirmation out
 */
export const takeReport = async (
  ctx: Pick<Ctx, "db" | "now" | "newId">,
  target: Target,
  reported: Reported,
  done: readonly ConditionalWrite[],
): Promise<void> => {
  const community = await communityBySlug(ctx.db, target.slug, true);
  if (!community) return settle(ctx, done);
  const at = ctx.now().toISOString();
  const reportId = ctx.newId("report");
  const report: ReportRecord = { type: "report", reportId, round: 1, at, ...reported };
  for (let attempt = 1; ; attempt++) {
    const before = await caseOf(ctx.db, target);
    try {
      return await transact(ctx.db, [...done, ...gather(target, community.homeTrust, before, report)]);
    } catch (error) {
      if (error instanceof AlreadyReported) return settle(ctx, done);
      if (!(error instanceof Raced) || attempt === mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * attempt * Math.random()));
    }
  }
};
