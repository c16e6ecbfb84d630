import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  getItem,
  putNew,
  queryAll,
  update,
} from "../store.ts";
import { ProblemGroup } from "./group.ts";
import { ProblemRecord } from "./problem.ts";

const key = (problemId: string): Key => ({ pk: `PROBLEM#${problemId}`, sk: "PROBLEM" });
const instantOf = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString();

// Two places in the indexes: by last change, from which every process learns, and by when it expires until told so.
const byChange = ({ changedAt, problemId }: Pick<ProblemRecord, "changedAt" | "problemId">) => ({
  gsi2pk: "PROBLEMS",
  gsi2sk: `${changedAt}#${problemId}`,
});
const byExpiry = ({ problemId }: Pick<ProblemRecord, "problemId">, expiresAtEpochSeconds: number) => ({
  gsi1pk: "PROBLEMS#expiring",
  gsi1sk: `${instantOf(expiresAtEpochSeconds)}#${problemId}`,
});

export const addProblem = (problem: ProblemRecord, otherwise?: Error): ConditionalWrite =>
  putNew(
    {
      ...key(problem.problemId),
      ...byExpiry(problem, problem.expiresAtEpochSeconds),
      ...byChange(problem),
      ...problem,
    },
    otherwise,
  );

export const problemById = (db: Database, problemId: string, now: Date): Promise<ProblemRecord | undefined> =>
  getItem(db, ProblemRecord, key(problemId), { consistent: true, now });

/** Changes a problem that is in one of these states. Whatever nearness depends on is told to every process. */
export const changeProblem = (
  { problemId }: Pick<ProblemRecord, "problemId">,
  { set, when = {}, remove = [] }: Pick<Update, "when" | "remove"> & { set: Partial<ProblemRecord> },
  otherwise: Error,
): ConditionalWrite => {
  const expires = set.expiresAtEpochSeconds;
  const places = {
    ...(set.changedAt === undefined ? {} : byChange({ problemId, changedAt: set.changedAt })),
    ...(expires === undefined || set.status === "withdrawn" ? {} : byExpiry({ problemId }, expires)),
  };
  return update(key(problemId), { set: { ...set, ...places }, when, remove }, otherwise);
};

/** Problems that changed since `from` (an instant), withdrawn ones too; all of them without it. */
export const problemsChangedSince = async (
  db: Database,
  from: string | undefined,
  now: Date,
): Promise<ProblemRecord[]> => {
  const query = {
    index: "gsi2" as const,
    partition: "PROBLEMS",
    now,
    ...(from === undefined ? {} : { from }),
  };
  return (await queryAll(db, query)).map((item) => z.parse(ProblemRecord, item));
};

/** Problems that expire before `until` and whose people have not been told. */
export const problemsExpiringBefore = async (
  db: Database,
  until: Date,
  now: Date,
): Promise<ProblemRecord[]> => {
  const query = { index: "gsi1" as const, partition: "PROBLEMS#expiring", until: until.toISOString(), now };
  return (await queryAll(db, query)).map((item) => z.parse(ProblemRecord, item));
};

const groupKey = (groupId: string): Key => ({ pk: `PROBLEMGROUP#${groupId}`, sk: "PROBLEMGROUP" });

export const addGroup = (group: ProblemGroup): ConditionalWrite =>
  putNew({ ...groupKey(group.groupId), ...group });

export const groupById = (db: Database, groupId: string, now: Date): Promise<ProblemGroup | undefined> =>
  getItem(db, ProblemGroup, groupKey(groupId), { consistent: true, now });

/** Changes a group that nobody has changed since it was read. */
export const changeGroup = (
  { groupId, version }: Pick<ProblemGroup, "groupId" | "version">,
  set: Partial<Pick<ProblemGroup, "members" | "expiresAtEpochSeconds">>,
  otherwise: Error,
): ConditionalWrite =>
  update(
    groupKey(groupId),
    { set: { ...set, version: version + 1 }, when: { version: [version] } },
    otherwise,
  );

/** Keeps a group at least as long as a problem in it. */
export const keepGroup = (groupId: string, expiresAtEpochSeconds: number): ConditionalWrite =>
  update(groupKey(groupId), { set: { expiresAtEpochSeconds } });
