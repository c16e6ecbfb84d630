import type { Target } from "@boundaryless/contract";
import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  getItem,
  putNew,
  queryAll,
  queryPage,
  update,
} from "../store.ts";
import { CaseRecord, DecisionRecord, ReportRecord } from "./case.ts";

// A case lies with its community, so that erasing the community takes everything that was kept about it.
const partition = ({ slug }: Target): string => `COMMUNITY#${slug}`;
const prefix = ({ kind, slug, itemId }: Target): string => `CASE#${kind}#${itemId ?? slug}#`;
const key = (target: Target, row: string): Key => ({
  pk: partition(target),
  sk: `${prefix(target)}${row}`,
});
const caseKey = (target: Target): Key => key(target, "CASE");
const roundOf = (round: number): string => `REPORT#${String(round).padStart(6, "0")}#`;
const reportKey = (target: Target, { round, addressKey }: ReportRecord): Key =>
  key(target, `${roundOf(round)}${addressKey}`);
const place = ({ state, openedAt, decision, kind, slug, itemId }: CaseRecord) => ({
  gsi1pk: `CASES#${state}`,
  gsi1sk: `${decision?.at ?? openedAt}#${kind}#${itemId ?? slug}`,
});

export const caseOf = (db: Database, target: Target): Promise<CaseRecord | undefined> =>
  getItem(db, CaseRecord, caseKey(target), { consistent: true });

export const addCase = (record: CaseRecord, raced: Error): ConditionalWrite =>
  putNew({ ...caseKey(record), ...place(record), ...record }, raced);

/** The write that makes `after` of `before`, unless somebody else came first. */
export const changeCase = (
  before: CaseRecord,
  after: CaseRecord,
  raced: Error,
  when: Update["when"] = {},
): ConditionalWrite => {
  const { state, round, version, reports, reasons, openedAt, latestAt, homeTrust, decision } = after;
  const set = { state, round, version, reports, reasons, openedAt, latestAt, homeTrust, ...place(after) };
  return update(
    caseKey(before),
    {
      set: decision ? { ...set, decision } : set,
      ...(decision ? {} : { remove: ["decision"] }),
      when: { state: [before.state], version: [before.version], ...when },
    },
    raced,
  );
};

/** The write that counts one more report of an open case; with `known`, only while that many are counted. */
export const countReport = (
  record: CaseRecord,
  { reason, at, known }: { reason: string; at: string; known: number | undefined },
  raced: Error,
): ConditionalWrite =>
  update(
    caseKey(record),
    {
      set: { latestAt: at },
      add: { reports: 1, [`reasons.${reason}`]: 1 },
      when: { state: ["open"], round: [record.round], ...(known === undefined ? {} : { reports: [known] }) },
    },
    raced,
  );

export const addReport = (target: Target, report: ReportRecord, already: Error): ConditionalWrite =>
  putNew({ ...reportKey(target, report), ...report }, already);

/** The write that forgets whose report it was, and lets it expire. */
export const closeReport = (
  target: Target,
  report: ReportRecord,
  expiresAtEpochSeconds: number,
): ConditionalWrite =>
  update(reportKey(target, report), { set: { expiresAtEpochSeconds }, remove: ["email"] });

/** The write that forgets whose report of the open round it was; `none` where that address made none. */
export const forgetReport = (
  { round, ...target }: Pick<CaseRecord, "kind" | "slug" | "itemId" | "round">,
  addressKey: string,
  none: Error,
): ConditionalWrite => update(key(target, `${roundOf(round)}${addressKey}`), { remove: ["email"] }, none);

/** The write that keeps a report's words after all. */
export const keepReport = (target: Target, report: ReportRecord): ConditionalWrite =>
  update(reportKey(target, report), { remove: ["expiresAtEpochSeconds"] });

/** The reports of one round, oldest first. */
export const reportsOf = async (
  db: Database,
  { round, ...target }: Pick<CaseRecord, "kind" | "slug" | "itemId" | "round">,
  now: Date,
): Promise<ReportRecord[]> => {
  const found = await queryAll(db, {
    partition: partition(target),
    prefix: `${prefix(target)}${roundOf(round)}`,
    consistent: true,
    now,
  });
  return found
    .map((item) => z.parse(ReportRecord, item))
    .sort((one, other) => one.reportId.localeCompare(other.reportId));
};

const decisionKey = (target: Target, decisionId: string): Key => key(target, `DECISION#${decisionId}`);

export const addDecision = (target: Target, decision: DecisionRecord): ConditionalWrite =>
  putNew({ ...decisionKey(target, decision.decisionId), ...decision });

export const decisionById = (
  db: Database,
  target: Target,
  decisionId: string,
): Promise<DecisionRecord | undefined> =>
  getItem(db, DecisionRecord, decisionKey(target, decisionId), { consistent: true });

/** The write that ends a standing decision and with it the originals. */
export const endDecision = (
  target: Target,
  { decisionId }: DecisionRecord,
  state: "undone" | "erased",
  raced: Error,
): ConditionalWrite =>
  update(
    decisionKey(target, decisionId),
    { set: { state }, remove: ["originals"], when: { state: ["standing"] } },
    raced,
  );

/** Decisions about an item, newest first. */
export const decisionsOf = async (db: Database, target: Target): Promise<DecisionRecord[]> => {
  const found = await queryAll(db, {
    partition: partition(target),
    prefix: `${prefix(target)}DECISION#`,
    newestFirst: true,
    consistent: true,
  });
  return found.map((item) => z.parse(DecisionRecord, item));
};

// More than any moderator works through; the list stays one bounded read, whatever is reported.
const mostListed = 1000;

/** Cases of one state, the latest first. */
export const casesOf = async (db: Database, state: CaseRecord["state"]): Promise<CaseRecord[]> => {
  const all: CaseRecord[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const limit = mostListed - all.length;
    const page = await queryPage(db, {
      index: "gsi1",
      partition: `CASES#${state}`,
      newestFirst: true,
      limit,
      start,
    });
    all.push(...page.items.map((item) => z.parse(CaseRecord, item)));
    start = page.last;
  } while (start && all.length < mostListed);
  return all;
};

/** Every open case, for work behind the scenes. */
export const openCases = async (db: Database): Promise<CaseRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: "CASES#open" })).map((item) => z.parse(CaseRecord, item));
