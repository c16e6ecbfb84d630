import type { ComingGathering, PageWithNewest } from "../community/index.ts";
import { shownAuthor } from "../author/index.ts";
import type { Ctx } from "../context.ts";
import { type GatheringRecord, comingGatherings, endOf, pathOf } from "../gathering/index.ts";

/** Gatherings that the row keeps: more than a page shows, since some are over before it is made anew. */
export const mostComing = 4;
/** Times of a series that the row keeps. A reminder makes it anew a day before each of them. */
export const mostTimes = 3;

/** A gathering that is to come, for everybody. */
export interface Coming extends Pick<
  ComingGathering,
  | "title"
  | "language"
  | "timeZone"
  | "minutes"
  | "place"
  | "online"
  | "calledBy"
  | "times"
  | "repeats"
  | "begins"
> {
  /** Its next time, or the one that runs now: instants. */
  readonly time: { readonly startsAt: string; readonly endsAt: string };
  /** Its path on our own origin. */
  readonly url: string;
}

const isAhead = ({ minutes }: Pick<ComingGathering, "minutes">, now: Date) => {
  const at = now.toISOString();
  return (startsAt: string): boolean => endOf(startsAt, minutes) > at;
};

/** A gathering as the row keeps it. */
export const keptComing = (gathering: GatheringRecord, now: Date): ComingGathering => {
  const { gatheringId, title, language, timeZone, minutes, place, onlineUrl, rule, occurrences } = gathering;
  const ahead = occurrences.filter(isAhead(gathering, now));
  return {
    gatheringId,
    title,
    language,
    timeZone,
    minutes,
    place,
    online: onlineUrl !== null,
    calledBy: shownAuthor(gathering).name,
    times: occurrences.length,
    repeats: rule,
    begins: occurrences[0] ?? "",
    next: ahead.slice(0, mostTimes),
    more: ahead.length > mostTimes,
  };
};

const coming = (slug: string, kept: readonly ComingGathering[], now: Date): Coming[] =>
  kept
    .flatMap(({ gatheringId, next, more: _, ...gathering }) => {
      const startsAt = next.find(isAhead(gathering, now));
      if (startsAt === undefined) return [];
      const time = { startsAt, endsAt: endOf(startsAt, gathering.minutes) };
      return [{ ...gathering, time, url: pathOf({ slug, gatheringId }) }];
    })
    .sort((one, other) => (one.time.startsAt < other.time.startsAt ? -1 : 1));

/** Whether all that the row keeps of something is over while there may be more of it. */
const isUsedUp = (kept: readonly ComingGathering[], shown: number, most: number, now: Date): boolean =>
  kept.some(({ next, more, minutes }) => more && !next.some(isAhead({ minutes }, now))) ||
  (shown < most && kept.length === mostComing);

/** The next gatherings of a page: out of its row, and out of the list only where time has used the row up. */
export const comingOf = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  { community: { slug }, latest }: Pick<PageWithNewest, "community" | "latest">,
  most: number,
): Promise<Coming[]> => {
  const kept = latest?.coming ?? [];
  const shown = coming(slug, kept, now());
  if (!isUsedUp(kept, shown.length, most, now())) return shown.slice(0, most);
  const all = await comingGatherings(db, slug, now());
  return coming(
    slug,
    all.map((each) => keptComing(each, now())),
    now(),
  ).slice(0, most);
};
