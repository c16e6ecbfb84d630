export { type HappeningKind, HappeningRecord, type Subject, happeningKinds } from "./happening.ts";
export {
  type Happened,
  happened,
  happeningById,
  happeningsOf,
  happeningsOn,
  latestHappenings,
} from "./store.ts";
