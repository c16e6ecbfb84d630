import { Target, type TargetKind } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Deed } from "../audit/index.ts";
import {
  CommunityRecord,
  changeCommunity,
  communityBySlug,
  noSuchCommunity,
  requirePage,
} from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { nameOfComment, readCommentItem, requireVisibleComment } from "./item-comment.ts";
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

/** Loaded when one is looked at: what gatherings are made of is much, and rarely moderated. */
const ofGathering = () => import("./item-gathering.ts");

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
  comment: { read: readCommentItem, name: nameOfComment },
  lesson: { read: readLessonItem, name: nameOfLesson },
  gathering: {
    read: async (...of) => (await ofGathering()).readGatheringItem(...of),
    name: async (...of) => (await ofGathering()).nameOfGathering(...of),
  },
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
export const requireVisible = async (ctx: Ctx, item: Item): Promise<void> => {
  const { community, target } = item;
  if (community.status === "hidden") throw noSuchCommunity();
  if (target.kind === "comment") await requireVisibleComment(ctx, target);
  if (target.kind === "gathering") (await ofGathering()).requireVisibleGathering(item);
  if (target.kind === "lesson") await requireVisibleLesson(ctx, target);
};
