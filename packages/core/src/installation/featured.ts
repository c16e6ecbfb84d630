import type { CommunityCard } from "@boundaryless/contract";
import { cardBySlug, cardFrom } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import type { Database } from "../store.ts";

const freshForMilliseconds = 60_000;
const mostKept = 500;

interface Kept {
  readonly at: number;
  /** Undefined where the community is not open. */
  readonly card: CommunityCard | undefined;
}

// A card that is read alone costs as much as six in a row: those that trusts feature are read once a minute.
const keptBy = new WeakMap<Database, Map<string, Kept>>();

/** Cards of these communities where they are open, at most a minute old. */
export const cardsAlone = async (
  ctx: Pick<Ctx, "db" | "now">,
  slugs: readonly string[],
): Promise<readonly CommunityCard[]> => {
  const at = ctx.now().getTime();
  const kept = keptBy.get(ctx.db) ?? new Map<string, Kept>();
  keptBy.set(ctx.db, kept);
  const isFresh = (slug: string): boolean =>
    Math.abs(at - (kept.get(slug)?.at ?? -Infinity)) < freshForMilliseconds;
  const wanted = slugs.filter((slug) => !isFresh(slug));
  const read = async (slug: string): Promise<void> => {
    const card = await cardBySlug(ctx.db, slug);
    kept.delete(slug);
    kept.set(slug, { at, card: card?.status === "open" ? cardFrom(card, ctx.now()) : undefined });
  };
  await Promise.all(wanted.map(read));
  const cards = slugs.flatMap((slug) => kept.get(slug)?.card ?? []);
  for (const slug of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(slug);
  return cards;
};
