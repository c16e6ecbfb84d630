export { mostRequestsAnHour } from "./ask.ts";
export { confirm, confirmationToken } from "./confirm.ts";
export { confirmationSeconds } from "./confirmation.ts";
export { joinCommunity } from "./join.ts";
export { leaveCommunity, leaveToken, readLeaving } from "./leave.ts";
export { leaveProblem } from "./problem.ts";
export { report } from "./report.ts";
export { startCommunity } from "./start.ts";
export { mostStarts } from "./starts.ts";
