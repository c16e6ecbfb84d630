import {
  type CommunityCard,
  Language,
  LessonOutcome,
  type NextGatheringEntry,
  type RecentLesson,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { lessonUrl } from "./lesson-words.ts";

/** A lesson as its community's page and card name it. */
export const LatestLesson = z.object({
  lessonId: z.string(),
  title: z.string(),
  language: z.optional(Language),
  outcome: LessonOutcome,
  sharedAt: z.string(),
});
export type LatestLesson = z.infer<typeof LatestLesson>;

/** A gathering as its community's page and card name it. */
export const LatestGathering = z.object({
  gatheringId: z.string(),
  title: z.string(),
  language: z.optional(Language),
  startsAt: z.string(),
  /** IANA name, such as `Europe/London`. */
  timeZone: z.string(),
});
export type LatestGathering = z.infer<typeof LatestGathering>;

/** A gathering that is to come, as its community's page shows it. */
export const ComingGathering = z.object({
  gatheringId: z.string(),
  title: z.string(),
  language: Language,
  timeZone: z.string(),
  minutes: z.number(),
  place: z.nullable(z.string()),
  online: z.boolean(),
  /** Name of whoever called it; empty once they were forgotten, null where they leave it out. */
  calledBy: z.nullable(z.string()),
  /** How many times the series has in all. */
  times: z.number(),
  /** The rule of a series (RFC 5545), and its first time, an instant, from which the rule counts. */
  repeats: z.nullable(z.string()),
  begins: z.string(),
  /** Its next times, in order: instants. Where `more` follow, the last is not the last of the series. */
  next: z.array(z.string()),
  more: z.boolean(),
});
export type ComingGathering = z.infer<typeof ComingGathering>;

/** What is new in a community and what comes next, made by the stream: open lessons newest first, gatherings in order. */
export const LatestRecord = z.object({
  type: z.literal("latest"),
  slug: z.string(),
  lessons: z.array(LatestLesson),
  gatherings: z.array(LatestGathering),
  /** The next gatherings, a series once; those that run already, too. */
  coming: z.array(ComingGathering),
});
export type LatestRecord = z.infer<typeof LatestRecord>;

/** What a card needs of it: the newest lesson, and gatherings enough for when some are over. */
export const CardLatest = z.pick(LatestRecord, { lessons: true, gatherings: true });
export type CardLatest = z.infer<typeof CardLatest>;

/** What cards and search entries keep of the row; nothing where there is nothing. */
export const forCards = (latest: LatestRecord | undefined): { latest?: CardLatest } => {
  const { lessons = [], gatherings = [] } = latest ?? {};
  if (lessons.length + gatherings.length === 0) return {};
  return { latest: { lessons: lessons.slice(0, 1), gatherings } };
};

const lessonOf = (slug: string, { lessonId, ...lesson }: LatestLesson): RecentLesson => ({
  ...lesson,
  url: lessonUrl(slug, lessonId),
});

/** The newest open lessons, as a community's page names them. */
export const recentLessons = (latest: Pick<LatestRecord, "slug" | "lessons"> | undefined): RecentLesson[] =>
  (latest?.lessons ?? []).map((lesson) => lessonOf(latest?.slug ?? "", lesson));

const latestLesson = (slug: string, [newest]: readonly LatestLesson[]): CommunityCard["latestLesson"] => {
  if (!newest) return null;
  const { outcome: _, ...lesson } = lessonOf(slug, newest);
  return lesson;
};

/** The gatherings that have not begun, each with its address. */
export const stillToCome = (
  slug: string,
  gatherings: readonly LatestGathering[],
  now: Date,
): Omit<NextGatheringEntry, "community">[] =>
  gatherings
    .filter(({ startsAt }) => Date.parse(startsAt) > now.getTime())
    .map(({ gatheringId, ...gathering }) => ({
      ...gathering,
      url: `/c/${slug}/gatherings/${gatheringId}`,
    }));

const nextGathering = (
  slug: string,
  gatherings: readonly LatestGathering[],
  now: Date,
): CommunityCard["nextGathering"] => {
  const [next] = stillToCome(slug, gatherings, now);
  if (!next) return null;
  const { timeZone: _, ...gathering } = next;
  return gathering;
};

/** The next gathering and the latest lesson of a card; a gathering that has begun is none to come to. */
export const newsOf = (
  slug: string,
  latest: CardLatest | undefined,
  now: Date,
): Pick<CommunityCard, "nextGathering" | "latestLesson"> => ({
  latestLesson: latestLesson(slug, latest?.lessons ?? []),
  nextGathering: nextGathering(slug, latest?.gatherings ?? [], now),
});
