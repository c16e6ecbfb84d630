/** The pages of comments; they need a library of their own and are loaded when the first of them is asked for. */
export {
  commentPosted,
  commentsPage,
  lessonCommentPosted,
  lessonCommentsPage,
  replyPosted,
  threadPage,
} from "./comments.tsx";
export { reportCommentPage, reportCommentPosted } from "./report-comment.tsx";
export { deletePage, deletePosted, editPage, editPosted } from "./own-comment.tsx";
