import type { Ctx } from "../context.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { transact } from "../store.ts";
import { type ProblemRecord, isOpen } from "./problem.ts";
import { changeProblem, problemsExpiringBefore } from "./store.ts";
import { Moved } from "./still.ts";

const remindedBeforeMilliseconds = 7 * 24 * 60 * 60_000;

type Reminding = Pick<Ctx, "db" | "now" | "newId">;

const remind = async (ctx: Reminding, problem: ProblemRecord): Promise<void> => {
  const person = await personById(ctx.db, problem.personId);
  const { problemId, text, expiresAtEpochSeconds } = problem;
  const when = { status: ["open"], reminded: [false], expiresAtEpochSeconds: [expiresAtEpochSeconds] };
  // What is reminded leaves the list of those to remind; renewing puts it back.
  const done = { set: { reminded: true }, remove: ["gsi1pk", "gsi1sk"], when };
  const message = person && {
    template: "problem-expiring" as const,
    to: person.email,
    name: person.name,
    language: person.language,
    problem: text,
    problemId,
    expiresAtEpochSeconds,
  };
  await transact(ctx.db, [
    changeProblem(problem, done, new Moved()),
    ...(message ? [owe(ctx, message)] : []),
  ]).catch((error: unknown) => {
    // Renewed, withdrawn or reminded by somebody else meanwhile.
    if (!(error instanceof Moved)) throw error;
  });
};

/** Tells people, once, that their problem expires within a week and how to keep it. @returns how many were told */
export const remindOfProblems = async (ctx: Reminding): Promise<number> => {
  const now = ctx.now();
  const until = new Date(now.getTime() + remindedBeforeMilliseconds);
  const due = (await problemsExpiringBefore(ctx.db, until, now)).filter((problem) => isOpen(problem, now));
  for (const problem of due) await remind(ctx, problem);
  return due.length;
};
