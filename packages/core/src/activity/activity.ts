import * as z from "zod/mini";

/**
 * How people take part: calling a gathering, sharing a lesson, commenting, looking after the community; and `return`:
 * coming back to renew, to adopt a lesson, to answer an invitation.
 */
export const activityKinds = ["gathering", "lesson", "comment", "facilitation", "return"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What gives something to the others; coming back alone is presence. */
export const contributionKinds = ["gathering", "lesson", "comment", "facilitation"] as const;

const count = z._default(z.number(), 0);

/** What one person did in one community on one day: how often, by kind. */
export const ActivityRecord = z.object({
  type: z.literal("activity"),
  slug: z.string(),
  /** Day in UTC, `YYYY-MM-DD`. */
  day: z.string(),
  personId: z.string(),
  /** Trust of the person on that day; null outside the directory, absent where it was not known. */
  trust: z.optional(z.nullable(z.string())),
  gathering: count,
  lesson: count,
  comment: count,
  facilitation: count,
  return: count,
});
export type ActivityRecord = z.infer<typeof ActivityRecord>;

/** The day of an instant, in UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** How much one day's row gives to the others. */
export const contributionsIn = (row: ActivityRecord): number =>
  contributionKinds.reduce((sum, kind) => sum + row[kind], 0);
