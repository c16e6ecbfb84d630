import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  addTo,
  deleteExisting,
  getItem,
  putNew,
  queryPage,
  update,
} from "../store.ts";
import { CommentRecord, type Subject } from "./comment.ts";

type Which = Pick<CommentRecord, "slug" | "commentId">;

// Below "#", so that the newest comments stand right beside the rows of their community's page: one Query reads both.
export const rowPrefix = "!COMMENT#";
const prefix = "COMMENT#";
const key = ({ slug, commentId }: Which): Key => ({
  pk: `COMMUNITY#${slug}`,
  sk: `${rowPrefix}${commentId}`,
});
const threadsOf = ({ kind, id }: Subject): string => `COMMENTS#${kind}#${id}`;

type Placed = Which & Pick<CommentRecord, "about" | "threadId">;
const place = ({ about, threadId, commentId }: Placed) => ({
  gsi2pk: threadsOf(about),
  gsi2sk: `${threadId}#${commentId}`,
});

// Whoever was forgotten has no place in the index any more.
const ofAuthor = ({ author: { personId }, commentId }: CommentRecord) =>
  personId === "" ? {} : { gsi1pk: `PERSON#${personId}`, gsi1sk: `${prefix}${commentId}` };

const itemOf = (comment: CommentRecord) => ({
  ...key(comment),
  ...ofAuthor(comment),
  ...place(comment),
  ...comment,
});

export const addComment = (comment: CommentRecord, already?: Error): ConditionalWrite =>
  putNew(itemOf(comment), already);

export const commentById = (db: Database, which: Which): Promise<CommentRecord | undefined> =>
  getItem(db, CommentRecord, key(which), { consistent: true });

/** The write that changes a comment which is still at its version and in one of the legal prior states. */
export const changeComment = (
  comment: CommentRecord,
  set: Partial<CommentRecord>,
  when: Update["when"],
  otherwise: Error,
  remove: readonly string[] = [],
): ConditionalWrite =>
  update(
    key(comment),
    { set: { ...set, version: comment.version + 1 }, remove, when: { ...when, version: [comment.version] } },
    otherwise,
  );

/** The writes that put a comment into another community; `changed` when it is not as it was read. Its version stays. */
export const moveComment = (comment: CommentRecord, slug: string, changed: Error): ConditionalWrite[] => {
  const { about } = comment;
  const there = {
    ...comment,
    slug,
    about: about.kind === "community" ? { ...about, id: slug } : about,
  };
  return [
    deleteExisting(key(comment), changed, { version: [comment.version] }),
    putNew(itemOf(there), changed),
  ];
};

/** How many comments on a lesson are shown; counted from the stream, so a moment behind. */
const CountRecord = z.object({ type: z.literal("comment-count"), comments: z.number() });

// In the partition of its community, so that it goes with it.
const countKey = (slug: string, lessonId: string): Key => ({
  pk: `COMMUNITY#${slug}`,
  sk: `COMMENTS-ON#${lessonId}`,
});

export const commentsCounted = async (db: Database, slug: string, lessonId: string): Promise<number> =>
  (await getItem(db, CountRecord, countKey(slug, lessonId)))?.comments ?? 0;

/** The write that counts comments on a lesson; `gone` where there is nothing to take from, since its community went. */
export const addToCount = (
  { slug, lessonId }: { slug: string; lessonId: string },
  comments: number,
  gone: Error,
): ConditionalWrite => {
  const key = countKey(slug, lessonId);
  if (comments < 0) return update(key, { add: { comments } }, gone);
  return addTo(key, { set: { type: "comment-count" }, add: { comments } });
};

/** Comments about something by thread, the newest thread first, each with its newest comment first. */
export const commentsAbout = async (
  db: Database,
  about: Subject,
  { limit, after }: { limit: number; after?: Placed | undefined },
): Promise<{ items: CommentRecord[]; last: CommentRecord | undefined }> => {
  const start = after && { ...key(after), ...place(after) };
  const query = { index: "gsi2" as const, partition: threadsOf(about), newestFirst: true, limit, start };
  const page = await queryPage(db, query);
  const items = page.items.map((item) => z.parse(CommentRecord, item));
  return { items, last: page.last && items.at(-1) };
};

/** Comments of one thread behind one of them, oldest first. */
export const commentsInThread = async (
  db: Database,
  first: CommentRecord,
  { limit, after }: { limit: number; after?: Placed | undefined },
): Promise<CommentRecord[]> => {
  const { items } = await queryPage(db, {
    index: "gsi2",
    partition: threadsOf(first.about),
    prefix: `${first.threadId}#`,
    limit,
    start: after && { ...key(after), ...place(after) },
  });
  return items.map((item) => z.parse(CommentRecord, item));
};

/** The oldest comments in a community, for work behind the scenes. */
export const oldestIn = async (db: Database, slug: string, limit: number): Promise<CommentRecord[]> => {
  const query = { partition: `COMMUNITY#${slug}`, prefix: rowPrefix, limit, consistent: true };
  return (await queryPage(db, query)).items.map((item) => z.parse(CommentRecord, item));
};

/** Some of what a person has said, in all communities; none means that there is none. */
export const firstCommentsOf = async (
  db: Database,
  personId: string,
  limit: number,
): Promise<CommentRecord[]> => {
  const query = { index: "gsi1", partition: `PERSON#${personId}`, prefix, limit } as const;
  return (await queryPage(db, query)).items.map((item) => z.parse(CommentRecord, item));
};
