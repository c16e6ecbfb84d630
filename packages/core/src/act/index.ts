export { invitationSubject } from "./gathering.ts";
export { type Offer, type ReadAct, actToken, carryOutAct, readAct } from "./act.ts";
