import { type ConditionalWrite, type Database, type Key, getItem, putNew } from "../store.ts";
import { CommentRecord, type Subject } from "./comment.ts";

type Which = Pick<CommentRecord, "slug" | "commentId">;

const key = ({ slug, commentId }: Which): Key => ({ pk: `COMMUNITY#${slug}`, sk: `COMMENT#${commentId}` });
const threadsOf = ({ kind, id }: Subject): string => `COMMENTS#${kind}#${id}`;

export const addComment = (comment: CommentRecord): ConditionalWrite => {
  const { about, threadId, commentId, author } = comment;
  return putNew({
    ...key(comment),
    gsi1pk: `PERSON#${author.personId}`,
    gsi1sk: `COMMENT#${commentId}`,
    gsi2pk: threadsOf(about),
    gsi2sk: `${threadId}#${commentId}`,
    ...comment,
  });
};

export const commentById = (db: Database, which: Which): Promise<CommentRecord | undefined> =>
  getItem(db, CommentRecord, key(which), { consistent: true });
