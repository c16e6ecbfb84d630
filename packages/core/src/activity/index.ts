export {
  type ActivityKind,
  ActivityRecord,
  activityKinds,
  contributionKinds,
  contributionsIn,
  dayOf,
} from "./activity.ts";
export { EvidenceRecord, contributionDays, daysBefore, evidenceDays, oneTrustIn, weigh } from "./evidence.ts";
export {
  type Contribution,
  activeOn,
  activityOf,
  contributionOf,
  dueEvidence,
  facilitationOf,
  markAlerted,
  markDismissed,
  plantActivity,
  saveEvidence,
} from "./store.ts";
