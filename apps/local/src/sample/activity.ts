import type { ActivityKind } from "@boundaryless/core";

/** How often people of a sample community did what within the last half-year. */
type Rhythm = Partial<Record<ActivityKind, number>>;

/**
 * Communities in which something happens. What is seen in the second one speaks for its next stage, so that a first
 * start shows a proposal; the fourth has gone quiet.
 */
const rhythms: Readonly<Record<string, Rhythm>> = {
  "sepsis-first-hour": { gathering: 5, lesson: 6, comment: 24, return: 18 },
  "learning-disability-in-the-emergency-department": { gathering: 5, lesson: 4, comment: 12, return: 9 },
  "same-day-emergency-care-for-frailty": { gathering: 2, lesson: 1, comment: 6, return: 4 },
  "sickle-cell-pain-in-thirty-minutes": { comment: 2 },
};

const day = 24 * 60 * 60_000;

/** One thing that somebody did. */
export interface Did {
  /** Key of the sample person. */
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: ActivityKind;
}

/** What the people of a community did, the latest two days ago; the same each time. */
export const activityOf = (slug: string, people: readonly string[], now: Date): Did[] => {
  const rhythm = Object.entries(rhythms[slug] ?? {}) as [ActivityKind, number][];
  return rhythm.flatMap(([kind, times], kinds) =>
    Array.from({ length: times }, (_, time) => ({
      // Turns go round people of many trusts, and round again a good while later.
      key: people[(time * 7 + kinds * 3) % Math.min(people.length, 40)] ?? "",
      day: new Date(now.getTime() - (2 + kinds + time * 9) * day).toISOString().slice(0, 10),
      kind,
    })),
  );
};
