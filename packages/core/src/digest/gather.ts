import { communityNow } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type HappeningRecord, happeningsOn } from "../happening/index.ts";
import { inParallel } from "../parallel.ts";
import { type Period, daysOf } from "./period.ts";

/** What happened in a period, by the community in which its members are now. */
export type Happenings = ReadonlyMap<string, readonly HappeningRecord[]>;

const atOnce = 16;

/**
 * Reads what happened in a period: one Query for each day, and a look at each community that it touched. What happened in
 * one that was merged since is news of the other.
 */
export const gatherHappenings = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  period: Period,
): Promise<Happenings> => {
  const byOrigin = new Map<string, HappeningRecord[]>();
  for (const date of daysOf(period)) {
    for (const happening of await happeningsOn(db, date, now())) {
      if (happening.at < period.from || happening.at >= period.until) continue;
      const known = byOrigin.get(happening.slug);
      if (known) known.push(happening);
      else byOrigin.set(happening.slug, [happening]);
    }
  }
  const gathered = new Map<string, HappeningRecord[]>();
  await inParallel(byOrigin, atOnce, async ([origin, happenings]) => {
    const community = await communityNow(db, origin);
    if (!community || community.status === "hidden") return;
    gathered.set(community.slug, [...(gathered.get(community.slug) ?? []), ...happenings]);
  });
  return gathered;
};
