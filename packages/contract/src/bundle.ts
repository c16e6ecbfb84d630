import * as z from "zod/mini";
import { ContributionId } from "./comment.ts";
import { GatheringDetails, gatheringStatuses, mostDaysAhead, mostOccurrences } from "./gathering.ts";
import { AdoptionKind, Again, LessonLink, LessonOutcome, ValueCycle } from "./lesson.ts";
import { bundleLimits } from "./limits.ts";
import { Instant, Language, Licence, Slug, Stage, Topics, limits, line, text } from "./values.ts";

export { bundleLimits };

/** What the file of an exported community calls itself, and the version that we write and read. */
export const bundleFormat = "boundaryless-community";
export const bundleVersion = 1;

/** Where a community is or was at home: the address of its page. */
export const HomeAddress = z.url({ protocol: /^https?$/, error: "unexpected" }).check(
  z.maxLength(400),
  z.refine((address) => address.isWellFormed(), "unexpected"),
);

/** An installation that a community has come through, and when it left there. */
export const BundleHome = z
  .object({ url: HomeAddress, at: Instant })
  .register(z.globalRegistry, { id: "BundleHome" });

/** The community itself: what its page says, and nobody who is in it. */
export const BundleCommunity = z
  .object({
    slug: Slug,
    name: line(limits.communityName),
    problem: text(limits.problem),
    difference: text(limits.difference),
    topics: Topics,
    language: Language,
    stage: Stage,
    status: z.enum(["open", "paused", "archived"], "status"),
    statusReason: z.nullable(text(limits.reason)),
    startedAt: Instant,
    changedAt: Instant,
  })
  .register(z.globalRegistry, { id: "BundleCommunity" });

/** Whoever wrote something, as its page names them: never an address, and no identifier; no name where none is shown. */
export const BundleAuthor = z
  .object({
    name: z.nullable(line(limits.personName)),
    trust: z.nullable(z.object({ odsCode: z.string().check(z.maxLength(12)), name: line(200) })),
    organisation: z.nullable(line(limits.organisation)),
  })
  .register(z.globalRegistry, { id: "BundleAuthor" });

/** A comment on the community. `replyTo` names the first comment of its thread. */
export const BundleComment = z
  .object({
    id: ContributionId,
    replyTo: z.nullable(ContributionId),
    text: text(limits.comment),
    language: Language,
    author: BundleAuthor,
    writtenAt: Instant,
  })
  .register(z.globalRegistry, { id: "BundleComment" });

/** A comment on a lesson of the file, or of one of the files before it. */
export const BundleLessonComment = z
  .extend(BundleComment, { lesson: ContributionId })
  .register(z.globalRegistry, { id: "BundleLessonComment" });

const words = z.nullable(line(limits.lessonWords));

/** A lesson that is marked open. `adopts` names the lesson that was tried too, and the first of the trail. */
export const BundleLesson = z
  .object({
    id: ContributionId,
    title: line(limits.lessonTitle),
    problem: text(limits.lessonText),
    tried: text(limits.lessonText),
    outcome: LessonOutcome,
    happened: text(limits.lessonText),
    again: Again,
    setting: words,
    size: words,
    staff: words,
    cost: words,
    time: words,
    valueCycle: z.nullable(ValueCycle),
    links: z.array(LessonLink).check(z.maxLength(limits.links)),
    language: Language,
    author: BundleAuthor,
    adopts: z.nullable(z.object({ lesson: ContributionId, first: ContributionId, how: AdoptionKind })),
    sharedAt: Instant,
  })
  .register(z.globalRegistry, { id: "BundleLesson" });

// By clocks that change, a year may have an hour more.
const longestSeriesMilliseconds = (mostDaysAhead + 1) * 24 * 60 * 60_000;

/** Times of a series as one is called: one after another, within a year. */
const isSeries = (occurrences: readonly string[]): boolean => {
  const at = occurrences.map((instant) => Date.parse(instant));
  const [first = 0] = at;
  return at.every(
    (each, place) =>
      each >= 0 && each - first <= longestSeriesMilliseconds && (place === 0 || each > (at[place - 1] ?? 0)),
  );
};

/** A gathering that was or is to come: never who is going, nor the address at which it can be joined. */
export const BundleGathering = z
  .object({
    id: ContributionId,
    title: line(limits.title),
    agenda: z.nullable(text(limits.agenda)),
    language: Language,
    status: z.enum(gatheringStatuses),
    statusReason: z.nullable(text(limits.reason)),
    /** When it begins, each time of a series. */
    occurrences: z
      .array(Instant)
      .check(z.minLength(1), z.maxLength(mostOccurrences), z.refine(isSeries, "unexpected")),
    timeZone: GatheringDetails.timeZone,
    minutes: GatheringDetails.minutes,
    date: GatheringDetails.date,
    time: GatheringDetails.time,
    place: z.nullable(line(limits.place)),
    online: z.boolean(),
    notes: z.nullable(text(limits.notes)),
    author: BundleAuthor,
    calledAt: Instant,
  })
  .register(z.globalRegistry, { id: "BundleGathering" });

/** What a community is made of besides itself, by kind; each kind has records of its own form, the oldest first. */
export const BundlePart = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("lessons"),
    records: z.array(BundleLesson).check(z.maxLength(bundleLimits.records)),
  }),
  z.object({
    kind: z.literal("comments"),
    records: z.array(BundleComment).check(z.maxLength(bundleLimits.records)),
  }),
  z.object({
    kind: z.literal("lesson-comments"),
    records: z.array(BundleLessonComment).check(z.maxLength(bundleLimits.records)),
  }),
  z.object({
    kind: z.literal("gatherings"),
    records: z.array(BundleGathering).check(z.maxLength(bundleLimits.records)),
  }),
]);

const envelope = {
  format: z.literal(bundleFormat),
  version: z.literal(bundleVersion),
  exportedAt: Instant,
  /** The page of the community where the file was made. */
  source: HomeAddress,
  /** Where it was before, the first home first. */
  provenance: z.array(BundleHome).check(z.maxLength(bundleLimits.hops)),
  licence: z.object({ id: Licence, url: z.string() }),
  community: BundleCommunity,
  /** Where the rest of a large community is. Each file can be taken in by itself, in this order. */
  next: z.nullable(HomeAddress),
};

/** A community as a file that another installation can take in. */
export const Bundle = z
  .object({ ...envelope, parts: z.array(BundlePart) })
  .register(z.globalRegistry, { id: "Bundle", description: "A community as a file" });

/** The same as it is read: kinds that came later than this installation are there, and are left out. */
export const BundleEnvelope = z.object({
  ...envelope,
  parts: z
    .array(
      z.object({
        kind: z.string().check(z.maxLength(40)),
        records: z.array(z.unknown()).check(z.maxLength(bundleLimits.records)),
      }),
    )
    .check(z.maxLength(20)),
});

/** What taking in a file has done, or would do. */
export const ImportReport = z
  .object({
    /** Nothing was changed: this is what would be. */
    dryRun: z.boolean(),
    source: z.string(),
    name: z.string(),
    /** Where the community is here; null while it is not. */
    slug: z.nullable(Slug),
    state: z.enum(["new", "present"]),
    parts: z.array(
      z.object({
        kind: z.string(),
        /** Taken in now, here already, and not understood by this installation. */
        added: z.int(),
        present: z.int(),
        leftOut: z.int(),
      }),
    ),
    next: z.nullable(z.string()),
  })
  .register(z.globalRegistry, { id: "ImportReport" });

/** The file as it is; the operation says in a sentence what is wrong with it. */
export const ImportRequest = z
  .record(z.string(), z.unknown())
  .register(z.globalRegistry, { id: "ImportRequest", description: "A bundle, see /v1/bundle.schema.json" });

export const ImportQuery = z.object({
  /** `yes` to change nothing and only report. */
  dryRun: z.optional(z.enum(["yes", "no"], "choose")),
});

export type BundleHome = z.infer<typeof BundleHome>;
export type BundleCommunity = z.infer<typeof BundleCommunity>;
export type BundleAuthor = z.infer<typeof BundleAuthor>;
export type BundleComment = z.infer<typeof BundleComment>;
export type BundleLessonComment = z.infer<typeof BundleLessonComment>;
export type BundleLesson = z.infer<typeof BundleLesson>;
export type BundleGathering = z.infer<typeof BundleGathering>;
export type BundlePart = z.infer<typeof BundlePart>;
export type BundleEnvelope = z.infer<typeof BundleEnvelope>;
export type Bundle = z.infer<typeof Bundle>;
export type ImportReport = z.infer<typeof ImportReport>;
