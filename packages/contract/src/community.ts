import * as z from "zod/mini";
import {
  Cursor,
  Instant,
  Language,
  Licence,
  Next,
  OdsCode,
  Slug,
  Stage,
  Status,
  Topics,
  limits,
  line,
  text,
} from "./values.ts";
import { Successor } from "./evidence.ts";
import { Starter } from "./join.ts";
import { LessonOutcome } from "./lesson.ts";
import { withProof } from "./proof.ts";
import { FoundLesson, Highlight } from "./search.ts";

/** What a title is written in; absent where the list was made before lists said so. */
const titleLanguage = z.optional(Language);

/** The next gathering of a community, as a card shows it. */
export const NextGathering = z
  .object({ title: z.string(), language: titleLanguage, startsAt: Instant, url: z.string() })
  .register(z.globalRegistry, { id: "NextGathering" });

/** The latest lesson of a community, as a card shows it. */
export const LatestLesson = z
  .object({ title: z.string(), language: titleLanguage, sharedAt: Instant, url: z.string() })
  .register(z.globalRegistry, { id: "LatestLesson" });

/** One of the newest open lessons of a community. */
export const RecentLesson = z
  .extend(LatestLesson, { outcome: LessonOutcome })
  .register(z.globalRegistry, { id: "RecentLesson" });

/** A community as lists show it. `people`, `trusts` and `disciplines` are how many are in it now. */
export const CommunityCard = z
  .object({
    slug: Slug,
    name: z.string(),
    goal: z.string(),
    /** What its name, goal and topics are written in; absent in a card from before cards said so. */
    language: z.optional(Language),
    topics: z.array(z.string()),
    stage: Stage,
    status: Status,
    people: z.int(),
    trusts: z.int(),
    disciplines: z.int(),
    nextGathering: z.nullable(NextGathering),
    latestLesson: z.nullable(LatestLesson),
  })
  .register(z.globalRegistry, { id: "CommunityCard", description: "A community as lists show it" });

/** A community as its page shows it. `statusReason` is the published reason of a pause or archiving. */
export const Community = z
  .extend(CommunityCard, {
    problem: z.string(),
    difference: z.string(),
    language: Language,
    /** What everything that it publishes may be used under. */
    licence: Licence,
    startedAt: Instant,
    statusReason: z.nullable(z.string()),
    /** Where its members are pointed to since it has come to its end. */
    successor: z.nullable(Successor),
    url: z.string(),
    /** Where it was taken in from, and when it left there. */
    importedFrom: z.optional(z.object({ url: z.string(), at: Instant })),
    /** Set when nobody has looked after it for sixty days: it is looking for a facilitator. */
    orphaned: z.optional(z.literal(true)),
    /** The newest open lessons, up to five; where one community is read. */
    lessons: z.optional(z.array(RecentLesson)),
  })
  .register(z.globalRegistry, { id: "Community", description: "A community as its page shows it" });

/** A community of another installation: `url` leads there, which is where it is joined. */
export const ElsewhereCard = z
  .object({
    ...CommunityCard.shape,
    url: z.string().check(z.startsWith("https://")),
    language: Language,
    licence: Licence,
    /** Whose it is: the name our administrators gave it, and where it is. */
    at: z.object({ name: z.string(), origin: z.string() }),
  })
  .register(z.globalRegistry, {
    id: "ElsewhereCard",
    description: "A community of another installation, joined there; it is in no count of ours",
  });

export const CommunityList = z
  .object({
    communities: z.array(CommunityCard),
    next: Next,
    /** By slug, where something was typed. */
    highlights: z.optional(z.record(z.string(), Highlight)),
    /** Of other installations; a few beside the first page of ours, or what was asked for with `where=elsewhere`. */
    elsewhere: z.optional(z.array(ElsewhereCard)),
  })
  .register(z.globalRegistry, { id: "CommunityList" });

/** A community near to what was typed, and which of its own topics and words say so. */
export const CommunityMatch = z
  .object({
    community: CommunityCard,
    because: z.array(z.string()),
    /** Where some of what was meant stands only in a lesson. */
    lesson: z.optional(FoundLesson),
  })
  .register(z.globalRegistry, {
    id: "CommunityMatch",
    description:
      "A community near to what was typed; `because` are topics and words of its own that it shares",
  });

export const MatchList = z
  .object({ matches: z.array(CommunityMatch) })
  .register(z.globalRegistry, { id: "MatchList" });

const limit = z._default(
  z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(50, "limit")),
  20,
);

/** What a list of communities may be narrowed by. `trust` keeps those with people from that trust. */
export const CommunityQuery = z.object({
  q: z.optional(z.string().check(z.maxLength(limits.query, "tooLong"))),
  topic: z.optional(z.string().check(z.maxLength(limits.topic, "tooLong"))),
  trust: z.optional(OdsCode),
  limit,
  cursor: z.optional(Cursor),
});

/** What the public list may be narrowed by: besides, whether it is of this installation or of others. */
export const OpenCommunityQuery = z.extend(CommunityQuery, {
  where: z._default(z.enum(["everywhere", "here", "elsewhere"], "choose"), "everywhere"),
});

/** The goal of a community and what it is called. */
export const Goal = {
  problem: text(limits.problem),
  difference: text(limits.difference),
  name: line(limits.communityName),
  topics: Topics,
};

/** Just start: two questions, a name, and who starts it. */
export const StartRequest = z
  .object({ ...Goal, starter: Starter, ...withProof })
  .register(z.globalRegistry, { id: "StartRequest" });

export type NextGathering = z.infer<typeof NextGathering>;
export type LatestLesson = z.infer<typeof LatestLesson>;
export type RecentLesson = z.infer<typeof RecentLesson>;
export type CommunityCard = z.infer<typeof CommunityCard>;
export type Community = z.infer<typeof Community>;
export type ElsewhereCard = z.infer<typeof ElsewhereCard>;
export type CommunityList = z.infer<typeof CommunityList>;
export type CommunityMatch = z.infer<typeof CommunityMatch>;
export type MatchList = z.infer<typeof MatchList>;
export type CommunityQuery = z.infer<typeof CommunityQuery>;
export type StartRequest = z.input<typeof StartRequest>;
