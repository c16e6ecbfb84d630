import type { JoinRequest, ProblemRequest } from "@boundaryless/contract";
import { confirm, leaveProblem } from "@boundaryless/core";
import { type Story, joinOf } from "./story.ts";
import type { FreshTable } from "./table.ts";

/** What somebody leaves when a test does not care. */
export const problemOf = (problem: string, changes: Partial<JoinRequest> = {}): ProblemRequest => {
  const { placement: _, proof: __, ...person } = joinOf(changes);
  return { problem, person };
};

/** Somebody leaves a problem and confirms. @returns its identifier */
export const stuckOn = async (
  table: FreshTable,
  story: Story,
  problem: string,
  changes: Partial<JoinRequest> = {},
): Promise<string> => {
  const request = problemOf(problem, changes);
  const { email } = request.person;
  await leaveProblem(table.ctx(), request);
  await confirm(table.ctx(), { token: await story.tokenFor(email) });
  const kept = (await story.mail()).findLast(
    ({ to, template }) => to === email.toLowerCase() && template === "problem-kept",
  );
  if (!kept || !("problemId" in kept)) throw new Error(`no problem of ${email} was kept`);
  return kept.problemId;
};
