/** What the stream needs: schemas of the items that it sees, and what follows from their changes. */
export { CommentRecord, countComment } from "./comment/index.ts";
export { realWorld } from "./context.ts";
export { openDatabase } from "./store.ts";
export { CommunityRecord, CommunityTally, SearchRecord, figuresOf, writeCard } from "./community/index.ts";
export { isOfFacilitator, writeCare } from "./facilitator/index.ts";
export { GatheringRecord } from "./gathering/index.ts";
export { writeLatest, writeLessons } from "./latest/index.ts";
export { LessonRecord } from "./lesson/index.ts";
export { MembershipRecord, countMembership } from "./membership/index.ts";
export { OutboxRecord } from "./outbox/index.ts";
export { PersonRecord, currentAffiliation } from "./person/index.ts";
export { countJoin } from "./placement/count.ts";
export { type PoisonRecord, poisonRecords, setAside } from "./poison/index.ts";
export { ProblemRecord, gatherProblem } from "./problem/index.ts";
export { countForTrusts } from "./trust/index.ts";
export { HappeningRecord } from "./happening/index.ts";
export { DeliveryRecord, spreadHappening } from "./webhook/index.ts";
