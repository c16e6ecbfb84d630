/**
 * What the API loads before its first request. Nothing here comes through the index of everything: a bundler keeps with
 * an entry whatever its indexes name, used or not. What most requests do without is imported when it is asked for.
 */
export { readSession, signIn, signOut } from "./administrator/index.ts";
export {
  archiveCommunity,
  createCommunity,
  editCommunity,
  listManagedCommunities,
  matchCommunities,
  pauseCommunity,
  readCommunity,
  readHistory,
  readManagedCommunity,
  restoreCommunity,
} from "./community/index.ts";
export { confirm } from "./confirmation/confirm.ts";
export { joinCommunity } from "./confirmation/join.ts";
export { leaveCommunity } from "./confirmation/leave.ts";
export { startCommunity } from "./confirmation/start.ts";
export { realWorld } from "./context.ts";
export { personOfDevice } from "./device/index.ts";
export { Refusal } from "./errors.ts";
export { actorOfSession, askForSignInCode, enterSignInCode } from "./facilitator/index.ts";
export { checkHealth } from "./health.ts";
export { listEverywhere } from "./installation/elsewhere.ts";
export { placedView } from "./installation/placed.ts";
export { openKeys } from "./keys.ts";
export { readChallenge } from "./limit/index.ts";
export { changeRole, listMembers, removeMember } from "./membership/index.ts";
export { countView, isWithin, readPlacing, viewsPerDraw } from "./placement/index.ts";
export { beginReplay, finishReplay } from "./replay/index.ts";
export { openDatabase } from "./store.ts";
export { listManagedTrusts, listTrusts, readManagedTrust, readTrustHistory } from "./trust/index.ts";
