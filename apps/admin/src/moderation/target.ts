import type { Target, TargetKind } from "@boundaryless/contract";
import { resolve } from "$app/paths";

/** What a call about a case says of it. */
export const requestOf = ({ kind, slug, itemId }: Target) => ({ params: { kind, slug }, query: { itemId } });

/** The screen of a case. */
export const screenOf = ({ slug, itemId }: Target): string =>
  itemId === undefined
    ? resolve("/reports/community/[slug]", { slug })
    : resolve("/reports/item/[slug]/[itemId]", { slug, itemId });

/** What tells cases apart. */
export const keyOf = ({ slug, itemId }: Target): string => itemId ?? slug;

const pages: Readonly<Record<TargetKind, (target: Target) => string>> = {
  community: ({ slug }) => `/c/${slug}`,
  comment: ({ slug, itemId }) => `/c/${slug}/comments/${itemId}`,
  lesson: ({ slug, itemId }) => `/c/${slug}/lessons/${itemId}`,
  gathering: ({ slug, itemId }) => `/c/${slug}/gatherings/${itemId}`,
};

/** The public page on which the item can be seen. */
export const publicPageOf = (target: Target): string => pages[target.kind](target);

/** What an identifier such as `comment_01J…` names; a community's slug has no kind in it. */
export const targetOf = (slug: string, itemId: string): Target => ({
  kind:
    (["comment", "lesson", "gathering"] as const).find((kind) => itemId.startsWith(`${kind}_`)) ??
    "community",
  slug,
  itemId,
});
