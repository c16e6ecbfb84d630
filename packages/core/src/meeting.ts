/** What pages and API do about gatherings; loaded when somebody asks for it. */
export { ownerOf, renewCalendar } from "./calendar/index.ts";
export { callGathering } from "./confirmation/gathering.ts";
export { answerGathering } from "./confirmation/rsvp.ts";
export {
  type Entry,
  attendees,
  callManagedGathering,
  cancelGathering,
  changeGatheringDetails,
  endOf,
  entriesOf,
  joinLink,
  listAttendees,
  listGatherings,
  listManagedGatherings,
  noteGathering,
  ownAnswer,
  ownGathering,
  readGathering,
  readManagedGathering,
} from "./gathering/index.ts";
