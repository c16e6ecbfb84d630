import MiniSearch from "minisearch";
import type { Ctx } from "../context.ts";
import type { Database } from "../store.ts";
import { termsOf } from "../vocabulary/index.ts";
import { nearnessOf } from "./near.ts";
import { type ProblemRecord, isOpen } from "./problem.ts";
import { problemsChangedSince } from "./store.ts";

// What changes becomes visible in the index a little later: each refresh reads a few seconds again.
const overlapMilliseconds = 10_000;
/** How many of the best candidates are weighed. */
const weighed = 50;

/** The open problems in memory. One per process and table. */
interface Problems {
  readonly engine: MiniSearch<ProblemRecord>;
  readonly byId: Map<string, ProblemRecord>;
  upTo: string | undefined;
}

const all = new WeakMap<Database, Problems>();

const none = (): Problems => ({
  engine: new MiniSearch<ProblemRecord>({
    idField: "problemId",
    fields: ["text"],
    tokenize: (text) => termsOf(text).map(({ term }) => term),
    processTerm: (term) => term,
  }),
  byId: new Map(),
  upTo: undefined,
});

const forget = ({ engine, byId }: Problems, problemId: string): void => {
  if (byId.delete(problemId)) engine.discard(problemId);
};

const take = (problems: Problems, problem: ProblemRecord): void => {
  forget(problems, problem.problemId);
  if (problem.status !== "open") return;
  problems.byId.set(problem.problemId, problem);
  problems.engine.add(problem);
};

const changedSince = async ({ db, now }: Pick<Ctx, "db" | "now">, upTo: string | undefined) => {
  const from =
    upTo === undefined ? undefined : new Date(Date.parse(upTo) - overlapMilliseconds).toISOString();
  return problemsChangedSince(db, from, now());
};

/** The open problems, as new as the index of the table. */
const refreshed = async (ctx: Pick<Ctx, "db" | "now">): Promise<Problems> => {
  const problems = all.get(ctx.db) ?? none();
  all.set(ctx.db, problems);
  for (const problem of await changedSince(ctx, problems.upTo)) {
    if (problems.byId.get(problem.problemId)?.changedAt !== problem.changedAt) take(problems, problem);
    if (problems.upTo === undefined || problem.changedAt > problems.upTo) problems.upTo = problem.changedAt;
  }
  const expired = [...problems.byId.values()].filter((problem) => !isOpen(problem, ctx.now()));
  for (const { problemId } of expired) forget(problems, problemId);
  return problems;
};

/** Problems of other people that are near to one, nearest first. */
export const problemsNear = async (
  ctx: Pick<Ctx, "db" | "now">,
  { personId, text }: ProblemRecord,
): Promise<ProblemRecord[]> => {
  const { engine, byId } = await refreshed(ctx);
  const nearness = (problem: ProblemRecord) => ({ problem, near: nearnessOf(text, problem.text) });
  return engine
    .search(text, { combineWith: "OR" })
    .slice(0, weighed)
    .flatMap(({ id }) => byId.get(String(id)) ?? [])
    .filter((problem) => problem.personId !== personId)
    .map(nearness)
    .filter(({ near }) => near > 0)
    .toSorted((one, other) => other.near - one.near)
    .map(({ problem }) => problem);
};

/** Problems that stand in no group, oldest first. */
export const ungroupedProblems = async (ctx: Pick<Ctx, "db" | "now">): Promise<ProblemRecord[]> => {
  const { byId } = await refreshed(ctx);
  return [...byId.values()]
    .filter(({ groupId }) => groupId === "")
    .toSorted((one, other) => one.keptAt.localeCompare(other.keptAt));
};
