/** What only administrators do besides moderating; the API loads it when the first of them asks. */
export { listErasures, orderErasure, readInstallationHistory } from "./erasure/index.ts";
export { handOver, renewTerm } from "./facilitator/index.ts";
export {
  addAnotherInstallation,
  changeDirectoryKey,
  listInstallations,
  lookAtInstallation,
  readInstallation,
  removeAnotherInstallation,
} from "./installation/index.ts";
export { mergeCommunities } from "./merge/index.ts";
export { changePlacement, createPlacement, lockPlacements, removePlacement } from "./placement/manage.ts";
export { listPlacements, readCounts } from "./placement/read.ts";
export { noteRefused } from "./placement/refused.ts";
export { dismissProposal, readEvidence, transformCommunity } from "./stage/index.ts";
export {
  changeWebhook,
  createWebhook,
  listDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  resendDelivery,
  rotateWebhook,
} from "./webhook/index.ts";
