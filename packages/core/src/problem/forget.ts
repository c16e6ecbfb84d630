import type { Ctx } from "../context.ts";
import { withdrawProblem } from "./keep.ts";
import { problemsChangedSince } from "./store.ts";

/** Takes back every problem of a person; what is left of one goes within a week, as always. */
export const forgetProblems = async (ctx: Pick<Ctx, "db" | "now">, personId: string): Promise<void> => {
  const all = await problemsChangedSince(ctx.db, undefined, ctx.now());
  for (const problem of all) if (problem.personId === personId) await withdrawProblem(ctx, problem.problemId);
};
