import {
  activeOn,
  activityOf,
  contributionDays,
  daysBefore,
  dueEvidence,
  evidenceDays,
  saveEvidence,
  weigh,
} from "../activity/index.ts";
import { pageOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { everyMember } from "../membership/index.ts";
import { alertFacilitators } from "./alert.ts";
import { type WeighingRecord, readWeighing, saveWeighing } from "./store.ts";

type Weigher = Pick<Ctx, "db" | "now">;

// What people did lapses with time, so a community in which nobody does anything is looked at again.
const againDays = 30;
const dayMilliseconds = 24 * 60 * 60_000;

/** Weighs one community anew from what its people did. A community that is gone is passed over. */
export const weighCommunity = async (ctx: Weigher, slug: string): Promise<void> => {
  const now = ctx.now();
  const [page, activity, members] = await Promise.all([
    pageOf(ctx.db, slug),
    activityOf(ctx, slug, daysBefore(now, contributionDays)),
    everyMember(ctx.db, slug),
  ]);
  if (!page) return;
  const evidence = {
    type: "evidence" as const,
    slug,
    weighedAt: now.toISOString(),
    ...weigh(activity, members, now),
  };
  await saveEvidence(ctx.db, evidence, new Date(now.getTime() + againDays * dayMilliseconds).toISOString());
  await alertFacilitators(ctx, page, evidence, members);
};

const daysFrom = (from: string, until: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += dayMilliseconds)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

const activeBetween = async (ctx: Weigher, from: string, until: string): Promise<string[]> => {
  const slugs = new Set<string>();
  for (const day of daysFrom(from, until)) for (const slug of await activeOn(ctx.db, day)) slugs.add(slug);
  return [...slugs].sort();
};

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + dayMilliseconds).toISOString().slice(0, 10);

/** Goes through the communities of the days that are over and not weighed yet. @returns how many it weighed */
const weighActive = async (ctx: Weigher, most: number): Promise<number> => {
  const yesterday = daysBefore(ctx.now(), 1);
  const first: WeighingRecord = {
    type: "weighing",
    from: daysBefore(ctx.now(), evidenceDays),
    until: null,
    behind: "",
  };
  const at = (await readWeighing(ctx.db)) ?? first;
  // A round that was interrupted ends with the days that it began with.
  const until = at.until ?? yesterday;
  if (at.from > until) return 0;
  const slugs = (await activeBetween(ctx, at.from, until)).filter((slug) => slug > at.behind);
  const portion = slugs.slice(0, most);
  for (const slug of portion) await weighCommunity(ctx, slug);
  const ended = portion.length === slugs.length;
  await saveWeighing(
    ctx.db,
    ended
      ? { type: "weighing", from: dayAfter(until), until: null, behind: "" }
      : { ...at, until, behind: portion.at(-1) ?? at.behind },
  );
  return portion.length;
};

/**
 * Weighs what people contributed on the days that are over, and what has not been looked at for a month. Done in
 * portions that go on where the last one ended; done twice it comes to the same. @returns how many were weighed
 */
export const weighEvidence = async (
  ctx: Weigher,
  { most = 200 }: { most?: number } = {},
): Promise<number> => {
  const weighed = await weighActive(ctx, most);
  if (weighed >= most) return weighed;
  const due = await dueEvidence(ctx, most - weighed);
  for (const slug of due) await weighCommunity(ctx, slug);
  return weighed + due.length;
};
