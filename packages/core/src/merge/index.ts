export { mergeCommunities } from "./begin.ts";
export { moveMerged } from "./move.ts";
