import type { PlacementCounts } from "@boundaryless/contract";
import * as z from "zod/mini";
import { markApplied } from "../applied/index.ts";
import type { Ctx } from "../context.ts";
import type { MembershipRecord } from "../membership/index.ts";
import { type Database, addTo, queryAll, transact } from "../store.ts";
import { countKey, dayOf, partition, rowOf, viewsPerDraw } from "./view-count.ts";

const dayMilliseconds = 24 * 60 * 60_000;

/** Views and joins of a placement, or of a trust without one, on a day. */
const CountRecord = z.object({
  type: z.literal("placement-count"),
  day: z.string(),
  views: z._default(z.number(), 0),
  joins: z._default(z.number(), 0),
});
type CountRecord = z.infer<typeof CountRecord>;

/** Counts a membership that has just begun, once however often the stream tells of it. */
export const countJoin = async (
  ctx: Pick<Ctx, "db" | "now">,
  eventId: string,
  { before, after }: { before: MembershipRecord | undefined; after: MembershipRecord | undefined },
): Promise<void> => {
  // A membership that moves with a merge began before.
  if (before || !after?.countedFor || after.cameFrom !== undefined) return;
  const { countedFor, joinedAt } = after;
  const day = joinedAt.slice(0, 10);
  const add = addTo(countKey(countedFor, day), { set: rowOf(day), add: { joins: 1 } });
  await markApplied(ctx, `${eventId}:placement`, (mark) => transact(ctx.db, [mark, add]));
};

/** The Monday of a day's week. */
const weekOf = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  return dayOf(new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * dayMilliseconds));
};

/** The standard error of an estimate made of draws: each stands for itself and nineteen others. */
const errorOf = (views: number): number => Math.round(Math.sqrt(views * (viewsPerDraw - 1)));

const weeksOf = (days: readonly CountRecord[], today: string): PlacementCounts["weeks"] => {
  const byWeek = Map.groupBy(days, ({ day }) => weekOf(day));
  const weeks: PlacementCounts["weeks"] = [];
  const first = days[0] ? weekOf(days[0].day) : weekOf(today);
  // Weeks without anything are told, too: a gap is a finding.
  for (let at = Date.parse(first); at <= Date.parse(today); at += 7 * dayMilliseconds) {
    const from = dayOf(new Date(at));
    const within = byWeek.get(from) ?? [];
    const views = within.reduce((sum, each) => sum + each.views, 0);
    weeks.push({
      from,
      views,
      joins: within.reduce((sum, each) => sum + each.joins, 0),
      error: errorOf(views),
    });
  }
  return weeks;
};

/** What was counted, by week and day, oldest first; whoever asks must have been authorised. */
export const countsOf = async (
  { db, now }: { db: Database; now: () => Date },
  counted: string,
): Promise<PlacementCounts> => {
  const items = await queryAll(db, { partition: partition(counted), prefix: "DAY#", now: now() });
  const days = items.map((item) => z.parse(CountRecord, item));
  return {
    weeks: weeksOf(days, dayOf(now())),
    days: days.map(({ day, views, joins }) => ({ on: day, views, joins })),
  };
};
