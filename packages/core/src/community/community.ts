import {
  type CommunityCard,
  Language,
  Licence,
  Stage,
  Status,
  licences,
  redactionMark,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { CardLatest, newsOf } from "./latest.ts";

/** A community as it is kept. */
export const CommunityRecord = z.object({
  type: z.literal("community"),
  slug: z.string(),
  name: z.string(),
  problem: z.string(),
  difference: z.string(),
  topics: z.array(z.string()),
  language: Language,
  /** Absent where nobody has chosen: then the first of `licences`. */
  licence: z.optional(Licence),
  stage: Stage,
  status: Status,
  /** Published reason of a pause or archiving. */
  statusReason: z.nullable(z.string()),
  /** ODS code of the trust that it was started from, if any. */
  homeTrust: z.nullable(z.string()),
  startedAt: z.string(),
  changedAt: z.string(),
  version: z.number(),
  /** Where its members are pointed to since it has come to its end. */
  successor: z.optional(z.nullable(z.object({ slug: z.string(), name: z.string() }))),
  /** The stage that it had before it came to its end, for when it is restored. */
  stageBefore: z.optional(z.nullable(Stage)),
  /** The community that has taken this one in; never unset again. */
  mergedInto: z.optional(z.string()),
  /** The installations that it has come through, the first home first; absent where it began here. */
  provenance: z.optional(z.array(z.object({ url: z.string(), at: z.string() }))),
  sample: z.optional(z.literal(true)),
});
export type CommunityRecord = z.infer<typeof CommunityRecord>;

/** How many people are in a community, by trust and discipline; kept by the stream. */
export const CommunityTally = z.object({
  type: z.literal("community-tally"),
  slug: z.string(),
  people: z.number(),
  byTrust: z.record(z.string(), z.number()),
  byDiscipline: z.record(z.string(), z.number()),
  /** When somebody last joined; null before the first. */
  joinedAt: z.nullable(z.string()),
});
export type CommunityTally = z.infer<typeof CommunityTally>;

/** A card, made by the stream. */
export const CardRecord = z.object({
  type: z.literal("card"),
  slug: z.string(),
  name: z.string(),
  goal: z.string(),
  /** Absent in rows from before cards had it, until something about the community changes. */
  language: z.optional(Language),
  topics: z.array(z.string()),
  stage: Stage,
  status: Status,
  people: z.number(),
  trusts: z.number(),
  disciplines: z.number(),
  latest: z.optional(CardLatest),
});
export type CardRecord = z.infer<typeof CardRecord>;

/** What search and the dashboard's lists know of a community, made by the stream. */
export const SearchRecord = z.object({
  type: z.literal("search"),
  slug: z.string(),
  /** Set once the community is gone; the row itself follows later. */
  gone: z.optional(z.literal(true)),
  community: CommunityRecord,
  trustCodes: z.array(z.string()),
  people: z.number(),
  trusts: z.number(),
  disciplines: z.number(),
  activityAt: z.string(),
  latest: z.optional(CardLatest),
});
export type SearchRecord = z.infer<typeof SearchRecord>;

/** The community as anybody may read it: nothing of the texts of one that moderators have hidden. */
export const legible = (community: CommunityRecord): CommunityRecord =>
  community.status === "hidden"
    ? { ...community, name: redactionMark, problem: redactionMark, difference: redactionMark, topics: [] }
    : community;

/** The key under which people of organisations outside the directory are counted. */
export const otherOrganisation = "-";

const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What a community publishes under. */
export const licenceOf = ({ licence }: Pick<CommunityRecord, "licence">): Licence => licence ?? licences[0];

/** The goal in one line: the problem it works on and what would be different. */
export const goalOf = ({ problem, difference }: Pick<CommunityRecord, "problem" | "difference">): string =>
  `${sentence(problem)} ${sentence(difference)}`.replace(/\s+/gu, " ");

const countsOf = (tally: Record<string, number>): string[] =>
  Object.keys(tally).filter((key) => (tally[key] ?? 0) > 0);

/** The figures of a tally: a trust or discipline counts while somebody of it is in. */
export const figuresOf = (tally: CommunityTally | undefined) => {
  // Sorted, because the table gives the entries of a map in any order.
  const trustCodes = countsOf(tally?.byTrust ?? {})
    .filter((code) => code !== otherOrganisation)
    .sort();
  const disciplines = countsOf(tally?.byDiscipline ?? {}).length;
  return { people: Math.max(0, tally?.people ?? 0), trusts: trustCodes.length, disciplines, trustCodes };
};

type Figures = Pick<CommunityCard, "people" | "trusts" | "disciplines">;

/** A card with these figures and this news; what moderators have hidden has no news. */
export const cardWith = (
  community: CommunityRecord,
  { people, trusts, disciplines }: Figures,
  latest: CardLatest | undefined,
  now: Date,
): CommunityCard => {
  const { slug, name, language, topics, stage, status } = community;
  return {
    slug,
    name,
    goal: goalOf(community),
    language,
    topics,
    stage,
    status,
    people,
    trusts,
    disciplines,
    ...newsOf(slug, status === "hidden" ? undefined : latest, now),
  };
};

/** What is known of a community beside itself. */
export interface Known {
  readonly tally: CommunityTally | undefined;
  readonly latest: CardLatest | undefined;
}

/** What is known of a community that was just begun. */
export const nothingKnown: Known = { tally: undefined, latest: undefined };

/** What the card of a community says now. */
export const cardOf = (community: CommunityRecord, { tally, latest }: Known, now: Date): CommunityCard =>
  cardWith(community, figuresOf(tally), latest, now);

/** Last activity: the start of the community, the latest join or the newest lesson. */
export const activityOf = ({ startedAt }: CommunityRecord, { tally, latest }: Known): string =>
  [tally?.joinedAt, latest?.lessons[0]?.sharedAt].reduce<string>(
    (last, at) => (at && at > last ? at : last),
    startedAt,
  );

/** The beginning of a slug for a name: its letters and digits without accents, joined by hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "") || "community";
