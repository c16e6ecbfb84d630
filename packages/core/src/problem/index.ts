export { forgetProblems } from "./forget.ts";
export { gatherProblem, gatherProblems } from "./gather.ts";
export { ProblemGroup } from "./group.ts";
export { answerIntroduction, answerOf } from "./introduce.ts";
export { renewProblem, stateOfProblem, withdrawProblem } from "./keep.ts";
export { ProblemRecord, newProblem } from "./problem.ts";
export { remindOfProblems } from "./remind.ts";
export { addProblem } from "./store.ts";
