export {
  type ActivityKind,
  ActivityRecord,
  activityKinds,
  contributionKinds,
  contributionsIn,
  dayOf,
} from "./activity.ts";
export { type Contribution, activeOn, activityOf, contributionOf, facilitationOf } from "./store.ts";
