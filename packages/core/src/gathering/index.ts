export { type Answered, type Invitation, answerInvitation, openGathering } from "./answer.ts";
export { type Called, newGathering } from "./call.ts";
export { attendees, cancelGathering, changeGatheringDetails, noteGathering, ownGathering } from "./change.ts";
export { countsOf } from "./counts.ts";
export { forgetAnswers } from "./forget.ts";
export {
  CountRecord,
  GatheringRecord,
  RsvpRecord,
  dutyOnceModerated,
  endOf,
  isVisible,
  nextOccurrence,
  pathOf,
  pathOfTime,
  publicGathering,
} from "./gathering.ts";
export { type Entry, entriesOf, joinLink, ownAnswer } from "./person.ts";
export { comingGatherings, gatheringNow, listGatherings, noSuchGathering, readGathering } from "./read.ts";
export {
  callManagedGathering,
  listAttendees,
  listManagedGatherings,
  readManagedGathering,
} from "./manage.ts";
export { moveGatherings } from "./move.ts";
export { plannedTimes } from "./planned.ts";
export { plantGathering } from "./plant.ts";
export {
  addGathering,
  changeGathering,
  firstGatherings,
  gatheringById,
  keysOfAnswers,
  keysOfRsvps,
  removeGathering,
  rsvpOf,
} from "./store.ts";
export { tellOfGatherings } from "./tell.ts";
