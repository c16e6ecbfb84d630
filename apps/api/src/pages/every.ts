export { accessibilityPage, privacyPage } from "./about.tsx";
export { actPage, actPosted } from "./act.tsx";
export { calendarPage, calendarRenewed } from "./calendar.tsx";
export { gatheringAnswered, gatheringPage } from "./gathering.tsx";
export {
  editGatheringPage,
  gatheringCancelPage,
  gatheringCancelled,
  gatheringChanged,
  gatheringNoted,
  gatheringNotesPage,
} from "./gathering-edit.tsx";
export { gatheringCalled, newGatheringPage } from "./gathering-new.tsx";
export { gatheringsPage } from "./gatherings.tsx";
export { communityPage } from "./community.tsx";
export { confirmPage, confirmPosted } from "./confirm.tsx";
export { deviceForgotten, devicePage } from "./contributed.tsx";
export { directoryPage } from "./directory.tsx";
export { embedPage } from "./embed.tsx";
export { forgetMePage, forgetMePosted } from "./forget-me.tsx";
export { join, joinPage } from "./join.tsx";
export { leave, leavePage } from "./leave.tsx";
export { lessonsPage } from "./lesson/list.tsx";
export { lessonDeletePage, lessonDeleted, lessonEditPage, lessonEdited } from "./lesson/own.tsx";
export { lessonPage } from "./lesson/page.tsx";
export { reportGatheringPage, reportGatheringPosted } from "./report-gathering.tsx";
export { reportLessonPage, reportLessonPosted } from "./lesson/report.tsx";
export { lessonPosted, newLessonPage } from "./lesson/share.tsx";
export { mailPage, mailPosted } from "./mail.tsx";
export { reportPage, reportPosted } from "./report.tsx";
export { robots } from "./robots.ts";
export { start, startPage } from "./start.tsx";
export { whyRefusedPage } from "./why-refused.tsx";
export { stuck, stuckPage } from "./stuck.tsx";
