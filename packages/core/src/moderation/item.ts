import { Target, type TargetKind } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Deed } from "../audit/index.ts";
import { CommentRecord, changeComment, commentById } from "../comment/index.ts";
import {
  CommunityRecord,
  changeCommunity,
  communityBySlug,
  communityNow,
  noSuchCommunity,
  requirePage,
} from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { noSuchGathering } from "../gathering/index.ts";
import { plainText } from "../text.ts";
import { nameOfGathering, readGatheringItem } from "./item-gathering.ts";
import { nameOfLesson, readLessonItem, requireVisibleLesson } from "./item-lesson.ts";
import { type Item, stale } from "./moderated.ts";

export type { Item, ItemChange } from "./moderated.ts";

// What a decision may change of each kind.
const OfCommunity = z.partial(
  z.pick(CommunityRecord, {
    name: true,
    problem: true,
    difference: true,
    status: true,
    statusReason: true,
    changedAt: true,
  }),
);
const OfComment = z.partial(
  z.pick(CommentRecord, { text: true, status: true, statusReason: true, changedAt: true }),
);

const readCommunityItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const { community, facts } = await requirePage(ctx, target.slug);
  const { name, problem, difference, topics, language, status, statusReason } = community;
  return {
    target,
    community,
    facts,
    name,
    texts: { name, problem, difference },
    topics,
    language,
    status,
    statusReason,
    writerId: null,
    can: [
      "dismiss",
      "redact",
      ...(status === "hidden" ? [] : (["hide"] as const)),
      ...(status === "open" ? (["pause"] as const) : []),
    ],
    change: (to) => {
      const set = z.parse(OfCommunity, { ...to, changedAt: ctx.now().toISOString() });
      return changeCommunity(community, set, { status: [status] }, stale());
    },
  };
};

const nameLength = 80;
const nameOfComment = ({ text }: CommentRecord): string => plainText(text, nameLength);

/** The comment of a target, also where its community has become part of another one. */
const commentOf = async (ctx: Pick<Ctx, "db">, { slug: named, itemId = "" }: Target) => {
  const community = await communityNow(ctx.db, named, true);
  const comment = community && (await commentById(ctx.db, { slug: community.slug, commentId: itemId }));
  if (!comment) throw new Refusal("not-found", "no-such-comment");
  return comment;
};

const readCommentItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const comment = await commentOf(ctx, target);
  const { community, facts } = await requirePage(ctx, comment.slug);
  const { text, language, status, statusReason = null, author } = comment;
  return {
    target,
    community,
    facts,
    name: nameOfComment(comment),
    texts: { text },
    topics: [],
    language,
    status,
    statusReason,
    writerId: author.personId,
    can: [
      "dismiss",
      ...(status === "deleted" ? [] : (["redact"] as const)),
      ...(status === "shown" ? (["hide"] as const) : []),
    ],
    change: (to) => {
      const set = z.parse(OfComment, { ...to, changedAt: ctx.now().toISOString() });
      return changeComment(comment, set, { status: [status] }, stale());
    },
  };
};

/** How each kind of thing is read, and what lists call it. @throws not-found */
const readers: Readonly<
  Record<
    TargetKind,
    {
      read: (ctx: Ctx, target: Target) => Promise<Item>;
      name: (ctx: Ctx, target: Target) => Promise<string | undefined>;
    }
  >
> = {
  community: {
    read: readCommunityItem,
    name: async ({ db }, { slug }) => (await communityBySlug(db, slug))?.name,
  },
  comment: {
    read: readCommentItem,
    name: async (ctx, target) => nameOfComment(await commentOf(ctx, target)),
  },
  lesson: { read: readLessonItem, name: nameOfLesson },
  gathering: { read: readGatheringItem, name: nameOfGathering },
};

/** What was or may be reported. @throws not-found, also for a target that names nothing */
export const readItem = (ctx: Ctx, target: Target): Promise<Item> => {
  if (!z.safeParse(Target, target).success) throw new Refusal("not-found", "no-such-case");
  return readers[target.kind].read(ctx, target);
};

/** What an item is called in a list; null once it is gone. */
export const nameOfItem = async (ctx: Ctx, target: Target): Promise<string | null> => {
  try {
    return (await readers[target.kind].name(ctx, target)) || null;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") return null;
    throw error;
  }
};

/** What is recorded of a deed: it stands with the community, and says which item it was about. */
export const deedOn = ({ community: { slug }, target }: Item, deed: Omit<Deed, "slug">): Deed => ({
  slug,
  ...(target.itemId === undefined ? {} : { subjectId: target.itemId }),
  ...deed,
});

/** @throws not-found where nothing can be seen that could be reported */
export const requireVisible = async (ctx: Ctx, { community, target, status }: Item): Promise<void> => {
  if (community.status === "hidden") throw noSuchCommunity();
  if (target.kind === "comment" && status !== "shown") throw new Refusal("not-found", "no-such-comment");
  if (target.kind === "gathering" && status === "hidden") throw noSuchGathering();
  if (target.kind === "lesson") await requireVisibleLesson(ctx, target);
};
