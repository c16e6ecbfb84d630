export { renewProblem, stateOfProblem, withdrawProblem } from "./keep.ts";
export { ProblemRecord, newProblem } from "./problem.ts";
export { addProblem } from "./store.ts";
