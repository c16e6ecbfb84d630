/** What people give to a community and take from it; the API loads it when the first of them asks. */
export { carryOutAct } from "./act/index.ts";
export { listComments, readThread } from "./comment/index.ts";
export { askForErasure, leaveProblem, report, shareLesson, writeComment } from "./confirmation/index.ts";
export { listLessons, readLesson } from "./lesson/index.ts";
