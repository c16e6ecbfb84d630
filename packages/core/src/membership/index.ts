export { forgetMemberships } from "./forget.ts";
export { changeRole } from "./change-role.ts";
export { countMembership } from "./count.ts";
export { anotherFacilitator, facilitatorsIn } from "./facilitators.ts";
export { listMembers } from "./list.ts";
export { MembershipRecord, frequencyAt, frequencyOf, newMembership } from "./membership.ts";
export { removeMember } from "./remove.ts";
export { memberOf } from "./wire.ts";
export { termOf } from "./term.ts";
export {
  addMembership,
  changeRoleOf,
  changeTerm,
  chooseFrequency,
  endMembership,
  everyMember,
  everyMembership,
  membersBehind,
  firstMembers,
  joinMemberships,
  membersOf,
  membershipKey,
  membershipOf,
  membershipsOf,
  noteActive,
  noteReach,
  rolesOf,
  stillFacilitator,
} from "./store.ts";
