export type { ActivityKind } from "./activity/index.ts";
export { type Offer, type ReadAct, actToken, carryOutAct, invitationSubject, readAct } from "./act/index.ts";
export {
  actionsOn,
  grantAdministrator,
  readSession,
  sessionSeconds,
  signIn,
  signOut,
} from "./administrator/index.ts";
export {
  type ThreadPage,
  latestOnLesson,
  listComments,
  readLessonSubject,
  readThread,
  readThreadPage,
} from "./comment/index.ts";
export { chainOf, headOf, isUnbroken } from "./audit/index.ts";
export {
  archiveCommunity,
  createCommunity,
  editCommunity,
  listCommunities,
  listManagedCommunities,
  matchCommunities,
  pauseCommunity,
  readCommunity,
  readHistory,
  readManagedCommunity,
  restoreCommunity,
  widgetView,
} from "./community/index.ts";
export {
  answerGathering,
  askForErasure,
  callGathering,
  confirm,
  confirmOnDevice,
  confirmationSeconds,
  confirmationToken,
  deleteLesson,
  editLesson,
  deleteComment,
  editComment,
  joinCommunity,
  leaveCommunity,
  leaveProblem,
  leaveToken,
  readLeaving,
  readOwnLesson,
  report,
  shareLesson,
  startCommunity,
  writeComment,
} from "./confirmation/index.ts";
export {
  type CommunityNews,
  type DigestMessage,
  type MailChoices,
  type ReadNews,
  chooseMail,
  mailToken,
  newsReader,
  readMailChoices,
  sendDigests,
} from "./digest/index.ts";
export { calendarToken, currentToken, ownerOf, renewCalendar } from "./calendar/index.ts";
export { type Actor, type Administrator, type Anyone, type Ctx, type System, realWorld } from "./context.ts";
export { type Remembered, forgetDevice, personOfDevice } from "./device/index.ts";
export { type FieldFault, type Reason, Refusal } from "./errors.ts";
export {
  type Again,
  eraseAgain,
  erasePeople,
  fitsSecret,
  ledgerEntry,
  listErasures,
  orderErasure,
  readInstallationHistory,
  readLedger,
} from "./erasure/index.ts";
export { sendBroadcasts } from "./broadcast/index.ts";
export {
  actorOfSession,
  askForSignInCode,
  enterSignInCode,
  handOver,
  lookAfterCommunities,
  renewTerm,
} from "./facilitator/index.ts";
export { type Feedback, noteFeedback } from "./feedback/index.ts";
export {
  type Entry,
  attendees,
  cancelGathering,
  changeGatheringDetails,
  comingGatherings,
  entriesOf,
  joinLink,
  listGatherings,
  noteGathering,
  ownAnswer,
  ownGathering,
  readGathering,
  tellOfGatherings,
} from "./gathering/index.ts";
export { checkHealth } from "./health.ts";
export { type Keys, openKeys } from "./keys.ts";
export {
  addAnotherInstallation,
  changeDirectoryKey,
  directoryKeys,
  fetchDirectories,
  listEverywhere,
  listInstallations,
  lookAtInstallation,
  readInstallation,
  removeAnotherInstallation,
  signDirectory,
  placedList,
  placedView,
  widgetEverywhere,
} from "./installation/index.ts";
export { listLatestLessons, listNextGatherings } from "./latest/index.ts";
export { listLessons, readLesson } from "./lesson/index.ts";
export { networkLimits, readChallenge } from "./limit/index.ts";
export { mergeCommunities, moveMerged } from "./merge/index.ts";
export { changeRole, everyMember, listMembers, removeMember } from "./membership/index.ts";
export {
  blockAddress,
  decideCase,
  eraseRedaction,
  listBlocks,
  listCases,
  readCase,
  unblockAddress,
  undoDecision,
} from "./moderation/index.ts";
export {
  type Delivery,
  OutboxMessage,
  type Send,
  deliver,
  deliverDue,
  mailPerSecond,
  unsentAgeSeconds,
} from "./outbox/index.ts";
export { type Get, openOutward } from "./outward/index.ts";
export type { PersonRecord } from "./person/index.ts";
export { makeChallenge, verifiedProof } from "./proof/index.ts";
export { changePlacement, createPlacement, lockPlacements, removePlacement } from "./placement/manage.ts";
export { listPlacements, readCounts } from "./placement/read.ts";
export { type Placing, countView, forgetPlacings, readPlacing, viewsPerDraw } from "./placement/index.ts";
export { noteRefused } from "./placement/refused.ts";
export { gatherProblems, remindOfProblems } from "./problem/index.ts";
export { beginReplay, finishReplay } from "./replay/index.ts";
export {
  type SampleComment,
  type SampleCommunity,
  type SampleLesson,
  type SamplePerson,
  type SampleGathering,
  type SampleReport,
  plantGatherings,
  plantLessons,
  plantReports,
  plantSample,
  removeSample,
} from "./sample/index.ts";
export { dismissProposal, readEvidence, transformCommunity, weighEvidence } from "./stage/index.ts";
export {
  type Outlet,
  type Post,
  changeWebhook,
  createWebhook,
  deliverDueToWebhooks,
  deliverToWebhook,
  listDeliveries,
  listWebhooks,
  openPost,
  pingWebhook,
  removeWebhook,
  resendDelivery,
  rotateWebhook,
} from "./webhook/index.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./store.ts";
export {
  type ImportSummary,
  TrustRow,
  importTrusts,
  listManagedTrusts,
  listTrusts,
  nameOfTrust,
  namesInDirectory,
  readManagedTrust,
  readTrustHistory,
} from "./trust/index.ts";
export { plainText } from "./text.ts";
