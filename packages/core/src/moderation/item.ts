import type { Language, RedactableField, Status, Target, TargetKind } from "@boundaryless/contract";
import type { CommunityFacts } from "../administrator/index.ts";
import { type CommunityRecord, changeCommunity, noSuchCommunity, requirePage } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { isMemberOf } from "../lesson/index.ts";
import type { ConditionalWrite } from "../store.ts";
import { readLessonItem } from "./item-lesson.ts";

type Loose = Pick<Target, "kind" | "slug"> & { readonly contribution?: string | undefined };
export type Texts = Readonly<Partial<Record<RedactableField, string>>>;

/** Something that can be reported, as moderators read and change it. */
export interface Item {
  readonly target: Target;
  /** The community it belongs to, which its audit entries are of. */
  readonly community: CommunityRecord;
  readonly facts: CommunityFacts;
  /** What it is called. */
  readonly name: string;
  readonly language: Language;
  readonly texts: Texts;
  /** Of a contribution: open while it is shown, archived once its author has deleted it. */
  readonly status: Status;
  readonly statusReason: string | null;
  /** Path of its page. */
  readonly url: string;
  /** Whose contribution it is; null for a community, which has facilitators. */
  readonly authorId: string | null;
  /** Whether only members of its community can see it. */
  readonly membersOnly: boolean;
  /** The write that changes texts or status of what was read; a conflict when somebody else came first. */
  readonly change: (
    to: Texts & Partial<Pick<CommunityRecord, "status" | "statusReason">>,
  ) => ConditionalWrite;
}

const readCommunityItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const { community, facts } = await requirePage(ctx, target.slug);
  const { slug, name, problem, difference, language, status, statusReason } = community;
  return {
    target,
    community,
    facts,
    name,
    language,
    texts: { name, problem, difference },
    status,
    statusReason,
    url: `/c/${slug}`,
    authorId: null,
    membersOnly: false,
    change: (to) =>
      changeCommunity(
        community,
        { ...to, changedAt: ctx.now().toISOString() },
        { status: [status] },
        new Refusal("conflict", "stale-version"),
      ),
  };
};

/** How each kind of thing is read. @throws not-found */
const readers: Readonly<Record<TargetKind, (ctx: Ctx, target: Target) => Promise<Item>>> = {
  community: readCommunityItem,
  lesson: readLessonItem,
};

/** What was or may be reported. @throws not-found */
export const readItem = (ctx: Ctx, target: Target): Promise<Item> => readers[target.kind](ctx, target);

/** A target without what else came along. */
export const targetOf = ({ kind, slug, contribution }: Loose): Target => ({
  kind,
  slug,
  ...(contribution === undefined ? {} : { contribution }),
});

/** What an item is called once its texts are these. */
export const nameAfter = ({ name }: Item, texts: Texts): string => texts.name ?? texts.title ?? name;

/** @throws not-found where nothing can be seen that could be reported */
export const requireVisible = async (ctx: Ctx, item: Item): Promise<void> => {
  const { community, status, authorId, membersOnly } = item;
  if (community.status === "hidden") throw noSuchCommunity();
  const hidden = authorId !== null && status !== "open";
  if (hidden || (membersOnly && !(await isMemberOf(ctx, community.slug))))
    throw new Refusal("not-found", "no-such-page");
};
