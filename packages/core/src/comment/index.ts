export { openSubjects, readLessonSubject, requireSubject } from "./about.ts";
export { CommentRecord, Subject, subjectOf, takenAway } from "./comment.ts";
export { countComment } from "./count.ts";
export { forgetComments } from "./forget.ts";
export { latestComments, latestOnLesson, listComments } from "./list.ts";
export { moveComments } from "./move.ts";
export { type ThreadPage, readThread, readThreadPage } from "./read.ts";
export { addComment, changeComment, commentById } from "./store.ts";
export { pathOf } from "./view.ts";
