import type { CommunityCard, Language, Licence } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { licenceOf } from "./community.ts";
import { cardOfEntry } from "./wire.ts";

/** An open community with what others are told of it. */
export interface OpenEntry {
  readonly card: CommunityCard;
  readonly language: Language;
  readonly licence: Licence;
}

/**
 * Every open community but invented ones, latest activity first, and when any community last changed, hidden and closed
 * ones too; undefined where there never was one.
 */
export const openEntries = async (
  ctx: Pick<Ctx, "db" | "now">,
): Promise<{ entries: OpenEntry[]; changedAt: string | undefined }> => {
  const { readIndex } = await import("./in-memory.ts");
  const { entries, upTo } = await readIndex(ctx);
  const open = [...entries.values()]
    .filter(({ community }) => community.status === "open" && !community.sample)
    .sort((one, other) =>
      one.activityAt > other.activityAt ? -1 : Number(one.activityAt < other.activityAt),
    );
  return {
    entries: open.map((entry) => {
      const { language } = entry.community;
      return { card: cardOfEntry(entry, ctx.now()), language, licence: licenceOf(entry.community) };
    }),
    changedAt: upTo,
  };
};
