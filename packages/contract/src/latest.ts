import * as z from "zod/mini";
import { RecentLesson } from "./community.ts";
import { LessonOutcome } from "./lesson.ts";
import { TrustName } from "./trust.ts";
import { Instant, Language, OdsCode, Slug, Status } from "./values.ts";

/** Most of these lists, which is also how many of one community there are at most. */
export const mostLatest = 5;

const Named = {
  slug: Slug,
  name: z.string(),
  /** What the name is written in; absent where the list was made before lists said so. */
  language: z.optional(Language),
};

/** Whose lessons or gatherings are shown: of one community, of communities with people from a trust, or of all. */
const whose = {
  /** The community that was asked for, under the slug it has now; null where none was. */
  community: z.nullable(z.object({ ...Named, status: Status })),
  /** The trust that was asked for; null where none was, or no such trust is open and nothing is narrowed. */
  trust: z.nullable(TrustName),
};

/** One of the newest open lessons, with the community it is from. */
export const LatestLessonEntry = z
  .extend(RecentLesson, { community: z.object(Named) })
  .register(z.globalRegistry, { id: "LatestLessonEntry" });

export const LatestLessonList = z
  .object({ ...whose, lessons: z.array(LatestLessonEntry) })
  .register(z.globalRegistry, { id: "LatestLessonList" });

/** One of the next gatherings, with the community it is of; a series has one entry for each time. */
export const NextGatheringEntry = z
  .object({
    title: z.string(),
    /** What the title is written in; absent where the list was made before lists said so. */
    language: z.optional(Language),
    startsAt: Instant,
    /** IANA name of the zone whose clocks it goes by, such as `Europe/London`. */
    timeZone: z.string(),
    url: z.string(),
    community: z.object(Named),
  })
  .register(z.globalRegistry, { id: "NextGatheringEntry" });

export const NextGatheringList = z
  .object({ ...whose, gatherings: z.array(NextGatheringEntry) })
  .register(z.globalRegistry, { id: "NextGatheringList" });

/** Which of them are asked for; where both are given, the community counts. */
export const NextGatheringQuery = z.object({
  community: z.optional(Slug),
  trust: z.optional(OdsCode),
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(mostLatest, "limit")),
    mostLatest,
  ),
});

export const LatestLessonQuery = z.extend(NextGatheringQuery, { outcome: z.optional(LessonOutcome) });

export type LatestLessonEntry = z.infer<typeof LatestLessonEntry>;
export type LatestLessonList = z.infer<typeof LatestLessonList>;
export type LatestLessonQuery = z.infer<typeof LatestLessonQuery>;
export type NextGatheringEntry = z.infer<typeof NextGatheringEntry>;
export type NextGatheringList = z.infer<typeof NextGatheringList>;
export type NextGatheringQuery = z.infer<typeof NextGatheringQuery>;
