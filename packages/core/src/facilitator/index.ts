export { askForSignInCode } from "./ask-code.ts";
export { enterSignInCode } from "./enter-code.ts";
export { handOver } from "./hand-over.ts";
export { renewTerm } from "./renew.ts";
export { actorOfSession } from "./session.ts";
