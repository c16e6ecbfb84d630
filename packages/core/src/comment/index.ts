export { Author, CommentRecord, Subject } from "./comment.ts";
export { addComment, commentById } from "./store.ts";
