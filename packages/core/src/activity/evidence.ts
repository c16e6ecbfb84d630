import { Stage } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type ActivityRecord, contributionsIn, dayOf } from "./activity.ts";

/** What the last weighing of a community saw. Small, because its page reads it along with the rest. */
export const EvidenceRecord = z.object({
  type: z.literal("evidence"),
  slug: z.string(),
  weighedAt: z.string(),
  /** Within the last 180 days. */
  gatherings: z.number(),
  lessons: z.number(),
  /** People who took part on days at least a week apart, within the last 180 days. */
  returning: z.number(),
  /** Everything given to the others within the last 180 days. */
  recent: z.number(),
  /** Everything given to the others within twelve months. */
  contributions: z.number(),
  /** The trusts that gave most of it, the largest first; null is everybody outside the directory. */
  byTrust: z.array(z.object({ trust: z.nullable(z.string()), contributions: z.number() })),
  /** A proposal that nobody wants to see again before `until`. */
  dismissed: z.optional(z.object({ stage: Stage, until: z.string() })),
  /** When facilitators were last told that one trust does most of it. */
  alertedAt: z.optional(z.string()),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

export const evidenceDays = 180;
export const contributionDays = 365;
const apartDays = 7;
const mostTrusts = 5;
const dayMilliseconds = 24 * 60 * 60_000;

/** The day so many days before an instant. */
export const daysBefore = (now: Date, days: number): string =>
  dayOf(new Date(now.getTime() - days * dayMilliseconds));

/** Who is in the community now: where they belong and since when. */
export interface Participant {
  readonly personId: string;
  readonly trust: string | null;
  readonly joinedAt: string;
}

const cameBack = (days: readonly string[]): boolean => {
  const times = days.map((day) => Date.parse(day));
  return Math.max(...times) - Math.min(...times) >= apartDays * dayMilliseconds;
};

const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const returningIn = (
  rows: readonly ActivityRecord[],
  people: ReadonlyMap<string, Participant>,
  since: string,
) =>
  [...grouped(rows, ({ personId }) => personId)].filter(([personId, own]) => {
    const joined = people.get(personId)?.joinedAt.slice(0, 10);
    // Joining is a day on which they were here.
    const days = [...own.map(({ day }) => day), ...(joined !== undefined && joined >= since ? [joined] : [])];
    return cameBack(days);
  }).length;

const byTrustIn = (rows: readonly ActivityRecord[], people: ReadonlyMap<string, Participant>) =>
  [...grouped(rows, ({ trust, personId }) => trust ?? people.get(personId)?.trust ?? null)]
    .map(([trust, own]) => ({
      trust,
      contributions: own.reduce((sum, row) => sum + contributionsIn(row), 0),
    }))
    .filter(({ contributions }) => contributions > 0)
    .sort(
      (one, other) =>
        other.contributions - one.contributions || (one.trust ?? "~").localeCompare(other.trust ?? "~"),
    );

/** What a year of activity amounts to. The same rows give the same figures, in whatever order they come. */
export const weigh = (
  activity: readonly ActivityRecord[],
  participants: readonly Participant[],
  now: Date,
): Omit<EvidenceRecord, "type" | "slug" | "weighedAt" | "dismissed" | "alertedAt"> => {
  const people = new Map(participants.map((participant) => [participant.personId, participant]));
  const since = daysBefore(now, evidenceDays);
  const year = activity.filter(({ day }) => day >= daysBefore(now, contributionDays));
  const recent = year.filter(({ day }) => day >= since);
  const sum = (rows: readonly ActivityRecord[], of: (row: ActivityRecord) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    gatherings: sum(recent, ({ gathering }) => gathering),
    lessons: sum(recent, ({ lesson }) => lesson),
    returning: returningIn(recent, people, since),
    recent: sum(recent, contributionsIn),
    contributions: sum(year, contributionsIn),
    byTrust: byTrustIn(year, people).slice(0, mostTrusts),
  };
};

/** Fewer contributions than this say nothing about who makes them. */
export const contributionsThatTell = 10;

/** The trust that makes more than half of the contributions, and how much of a hundred; null while none does. */
export const oneTrustIn = ({
  contributions,
  byTrust,
}: Pick<EvidenceRecord, "contributions" | "byTrust">): { trust: string; percent: number } | null => {
  const [largest] = byTrust;
  if (largest?.trust == null || contributions < contributionsThatTell) return null;
  if (largest.contributions * 2 <= contributions) return null;
  return { trust: largest.trust, percent: Math.round((largest.contributions * 100) / contributions) };
};
