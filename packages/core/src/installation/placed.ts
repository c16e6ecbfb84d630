import type { CommunityList, Language, WidgetView } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { beginningOf } from "../text.ts";
import { type PlacementRecord, readPlacing } from "../placement/index.ts";
import { listEverywhere, widgetEverywhere } from "./elsewhere.ts";

/** A first page with the featured communities before the others. */
const withFeatured = async <View extends CommunityList>(
  ctx: Ctx,
  placement: PlacementRecord | null,
  view: View,
): Promise<View & { featured: string[] }> => {
  if (!placement || placement.featured.length === 0) return { ...view, featured: [] };
  const here = new Map(view.communities.map((card) => [card.slug, card]));
  const missing = placement.featured.filter((slug) => !here.has(slug));
  if (missing.length > 0) {
    // Few views need it, so it waits until one does.
    const { cardsAlone } = await import("./featured.ts");
    for (const card of await cardsAlone(ctx, missing)) here.set(card.slug, card);
  }
  const first = placement.featured.flatMap((slug) => here.get(slug) ?? []);
  const featured = first.map(({ slug }) => slug);
  const others = view.communities.filter(({ slug }) => !featured.includes(slug));
  return { ...view, communities: [...first, ...others], featured };
};

type WidgetQuery = NonNullable<Parameters<typeof widgetEverywhere>[1]> & {
  readonly placement?: string | undefined;
  /** The language where neither `language` nor the placement says one. */
  readonly otherwise?: Language | undefined;
  /** `yes`: what a list does not show is left out. */
  readonly brief?: "yes" | undefined;
};

/** Two lines of a card that is 800 pixels wide; most are half of that. */
const longestBrief = 200;

const inBrief = ({ wording: _, ...view }: WidgetView): WidgetView => ({
  ...view,
  communities: view.communities.map((card) => ({
    ...card,
    goal: beginningOf(card.goal, longestBrief),
    nextGathering: null,
    latestLesson: null,
  })),
});

/**
 * The widget's first view as the placement wants it: its language and colours unless the widget says otherwise, its
 * communities first. A placement that is unknown is told as null and costs nothing but the defaults.
 */
export const placedView = async (
  ctx: Ctx,
  { placement: named, otherwise, brief, ...query }: WidgetQuery,
): Promise<WidgetView> => {
  const { placement, trust } = await readPlacing(ctx, { trust: query.trust, placement: named });
  const language = query.language ?? placement?.language ?? otherwise;
  const plain = await widgetEverywhere(ctx, { ...query, trust, language });
  const { featured, ...whole } = await withFeatured(ctx, placement, plain);
  const view = brief === "yes" ? inBrief(whole) : whole;
  if (!placement) return view;
  const { placementId: id, theme } = placement;
  return { ...view, placement: { id, language: placement.language, theme, featured } };
};

/** A list for a frame: what `listEverywhere` finds, with the featured communities first where nothing was typed. */
export const placedList = async (
  ctx: Ctx,
  query: Parameters<typeof listEverywhere>[1],
  placement: PlacementRecord | null,
): Promise<CommunityList & { featured: string[] }> => {
  const list = await listEverywhere(ctx, query);
  if (query.q !== undefined || query.cursor !== undefined) return { ...list, featured: [] };
  return withFeatured(ctx, placement, list);
};
