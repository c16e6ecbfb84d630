export { askForSignInCode } from "./ask-code.ts";
export { enterSignInCode } from "./enter-code.ts";
export { type Task, renewByLink, stateOfTask, stayByLink, stepDownByLink, takeOver } from "./by-link.ts";
export { isOfFacilitator, writeCare } from "./care.ts";
export { handOver } from "./hand-over.ts";
export { lookAfterCommunities } from "./look-after.ts";
export { renewTerm } from "./renew.ts";
export { actorOfSession } from "./session.ts";
