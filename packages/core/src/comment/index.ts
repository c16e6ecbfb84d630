export { Author, CommentRecord, Subject, takenAway } from "./comment.ts";
export { latestComments, listComments, listThreads } from "./list.ts";
export { forgetAuthor, moveComments } from "./move.ts";
export { type ThreadPage, readThread, readThreadPage } from "./read.ts";
export { addComment, changeComment, commentById } from "./store.ts";
export { authorName, pathOf } from "./view.ts";
