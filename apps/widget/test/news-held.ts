import { endpoints, type LatestLessonEntry, type NextGatheringEntry } from "@boundaryless/contract";
import * as z from "zod/mini";
import { communities, trusts } from "./people.ts";

type Lesson = Omit<LatestLessonEntry, "community">;
type Gathering = Omit<NextGatheringEntry, "community">;

const outcomes = ["success", "mixed", "failure"] as const;

/** What the lists hold unless a test puts something else here. */
export const usualLessons: readonly Lesson[] = Array.from({ length: 5 }, (_, place) => ({
  title: `Low lights beside the bed, part ${place + 1}`,
  outcome: outcomes[place % 3] ?? "mixed",
  sharedAt: `2026-11-2${5 - place}T09:30:00.000Z`,
  url: `/c/falls/lessons/lesson_${place}`,
}));

export const usualGatherings: readonly Gathering[] = Array.from({ length: 5 }, (_, place) => ({
  title: `Lights at the bed, meeting ${place + 1}`,
  startsAt: `2026-12-0${place + 1}T14:00:00.000Z`,
  timeZone: "Europe/London",
  url: `/c/falls/gatherings/gathering_${place}`,
}));

/** What the lists hold now. */
export const held: { lessons: readonly Lesson[]; gatherings: readonly Gathering[] } = {
  lessons: usualLessons,
  gatherings: usualGatherings,
};

const community = communities[0] as (typeof communities)[number];
const { slug, name } = community;
const language = "en";
const of = <E extends object>(entries: readonly E[], limit: number) =>
  entries.slice(0, limit).map((entry) => ({ ...entry, community: { slug, name, language } }));

const whose = (asked: { community?: string | undefined; trust?: string | undefined }) => ({
  community: asked.community ? { slug: asked.community, name, status: "open" } : null,
  trust: (!asked.community && trusts.find(({ odsCode }) => odsCode === asked.trust)) || null,
});

/** The answers of the API to the lists; both pass the contract. */
export const lessonsOf = (url: URL) => {
  const asked = z.parse(endpoints.listLatestLessons.query, Object.fromEntries(url.searchParams));
  const found = held.lessons.filter(({ outcome }) => !asked.outcome || outcome === asked.outcome);
  return z.parse(endpoints.listLatestLessons.answer, { ...whose(asked), lessons: of(found, asked.limit) });
};

export const gatheringsOf = (url: URL) => {
  const asked = z.parse(endpoints.listNextGatherings.query, Object.fromEntries(url.searchParams));
  const gatherings = of(held.gatherings, asked.limit);
  return z.parse(endpoints.listNextGatherings.answer, { ...whose(asked), gatherings });
};
