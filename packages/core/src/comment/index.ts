export { Author, CommentRecord, Subject, nobody, takenAway } from "./comment.ts";
export { forgetComments } from "./forget.ts";
export { latestComments, listComments, listThreads } from "./list.ts";
export { moveComments } from "./move.ts";
export { type ThreadPage, readThread, readThreadPage } from "./read.ts";
export { addComment, changeComment, commentById } from "./store.ts";
export { authorName, pathOf } from "./view.ts";
