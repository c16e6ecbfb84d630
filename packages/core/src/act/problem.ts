import { renewProblem, stateOfProblem, withdrawProblem } from "../problem/index.ts";
import type { Act } from "./kind.ts";

/** Keeps a problem for another 90 days; a second time counts from then. */
export const renewingProblem: Act = {
  read: async (ctx, [problemId = ""]) => {
    const { state, text } = await stateOfProblem(ctx, problemId);
    return { status: state === "open" ? "open" : "lapsed", about: text };
  },
  carryOut: async (ctx, [problemId = ""]) => {
    await renewProblem(ctx, problemId);
    return null;
  },
};

/** Takes a problem back. One that has gone by itself is as good as withdrawn. */
export const withdrawingProblem: Act = {
  read: async (ctx, [problemId = ""]) => {
    const { state, text } = await stateOfProblem(ctx, problemId);
    return { status: state === "open" ? "open" : "done", about: text };
  },
  carryOut: async (ctx, [problemId = ""]) => {
    await withdrawProblem(ctx, problemId);
    return null;
  },
};
