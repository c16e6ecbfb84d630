import {
  answerIntroduction,
  answerOf,
  renewProblem,
  stateOfProblem,
  withdrawProblem,
} from "../problem/index.ts";
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

const answering = (mine: "yes" | "no"): Act => ({
  read: async (ctx, [groupId = "", problemId = ""]) => {
    const { answer, text } = await answerOf(ctx, { groupId, problemId });
    if (answer === mine) return { status: "done", about: text };
    return { status: answer === "no" || answer === "lapsed" ? "lapsed" : "open", about: text };
  },
  carryOut: async (ctx, [groupId = "", problemId = ""]) => {
    await answerIntroduction(ctx, { groupId, problemId }, mine);
    return null;
  },
});

/** Says yes to being introduced: name and address are shared with the others who say yes. */
export const introducing: Act = { ...answering("yes"), instead: "leave-me-out" };

/** Says no, silently and for good. */
export const leavingOut = answering("no");
