import { type Ctx, epochSeconds } from "../context.ts";
import { Refusal } from "../errors.ts";
import { transact } from "../store.ts";
import { type ProblemRecord, isOpen, problemSeconds } from "./problem.ts";
import { changeProblem, keepGroup, problemById } from "./store.ts";

// Longer than any process keeps its copy of the problems.
const withdrawnKeptSeconds = 7 * 24 * 60 * 60;

class NoLongerOpen extends Error {}

/** What a link about a problem is told: it waits, it was withdrawn, or it has expired. */
export const stateOfProblem = async (
  ctx: Pick<Ctx, "db" | "now">,
  problemId: string,
): Promise<{ readonly state: "open" | "withdrawn" | "expired"; readonly text: string }> => {
  const problem = await problemById(ctx.db, problemId, ctx.now());
  if (isOpen(problem, ctx.now())) return { state: "open", text: problem.text };
  return { state: problem ? "withdrawn" : "expired", text: "" };
};

const lapsed = (): Refusal => new Refusal("expired", "act-lapsed");

/** Keeps a problem for another 90 days. @throws expired once it is withdrawn or has expired */
export const renewProblem = async (ctx: Pick<Ctx, "db" | "now">, problemId: string): Promise<void> => {
  const now = ctx.now();
  const problem = await problemById(ctx.db, problemId, now);
  if (!isOpen(problem, now)) throw lapsed();
  const expiresAtEpochSeconds = epochSeconds(now) + problemSeconds;
  const set = { expiresAtEpochSeconds, reminded: false, changedAt: now.toISOString() };
  await transact(ctx.db, [
    changeProblem(problem, { set, when: { status: ["open"], groupId: [problem.groupId] } }, lapsed()),
    ...(problem.groupId === "" ? [] : [keepGroup(problem.groupId, expiresAtEpochSeconds)]),
  ]);
};

const withdrawal = (problem: ProblemRecord, now: Date) =>
  changeProblem(
    problem,
    {
      set: {
        status: "withdrawn",
        text: "",
        changedAt: now.toISOString(),
        expiresAtEpochSeconds: epochSeconds(now) + withdrawnKeptSeconds,
      },
      remove: ["gsi1pk", "gsi1sk"],
      when: { status: ["open"] },
    },
    new NoLongerOpen(),
  );

/** Takes a problem back and erases its text. One that is gone already is success. */
export const withdrawProblem = async (ctx: Pick<Ctx, "db" | "now">, problemId: string): Promise<void> => {
  const now = ctx.now();
  const problem = await problemById(ctx.db, problemId, now);
  if (!isOpen(problem, now)) return;
  await transact(ctx.db, [withdrawal(problem, now)]).catch((error: unknown) => {
    if (!(error instanceof NoLongerOpen)) throw error;
  });
};
