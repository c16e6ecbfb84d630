export { isPublicAddress } from "./address.ts";
export { type Outside, OutwardError, type OutwardFault, openAsk } from "./ask.ts";
export { type Get, type Got, openOutward } from "./get.ts";
