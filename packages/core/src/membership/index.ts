export { changeRole } from "./change-role.ts";
export { countMembership } from "./count.ts";
export { facilitatorsIn } from "./facilitators.ts";
export { listMembers } from "./list.ts";
export { MembershipRecord, newMembership } from "./membership.ts";
export { removeMember } from "./remove.ts";
export {
  addMembership,
  endMembership,
  membersOf,
  membershipKey,
  membershipOf,
  membershipsOf,
} from "./store.ts";
