export { isPublicAddress } from "./address.ts";
export { type Get, type Got, OutwardError, type OutwardFault, guardedLookup, openOutward } from "./get.ts";
