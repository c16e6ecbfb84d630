import { type Gathering, Language, rsvpStatuses } from "@boundaryless/contract";
import * as z from "zod/mini";
import { Author, AuthorShown, shownAuthor } from "../author/index.ts";
import { epochSeconds } from "../context.ts";

/** Whom a gathering has to be told to, and from when on. */
const Duty = z.object({
  what: z.enum(["remind", "changed", "cancelled", "hidden", "back"]),
  dueAt: z.string(),
  /** Which time a reminder is for. */
  occurrence: z.optional(z.number()),
  /** Who has changed it, and needs not be told. */
  by: z.optional(z.string()),
});
export type Duty = z.infer<typeof Duty>;

/** A gathering as it is kept: one time, or a series of them. */
export const GatheringRecord = z.object({
  type: z.literal("gathering"),
  gatheringId: z.string(),
  slug: z.string(),
  title: z.string(),
  agenda: z.string(),
  language: Language,
  /** First date, and the time of day, by the clocks of the time zone. */
  date: z.string(),
  time: z.string(),
  timeZone: z.string(),
  minutes: z.number(),
  rule: z.nullable(z.string()),
  /** Instants of all of the series, worked out when it is called: whoever reads needs no rules and no clocks. */
  occurrences: z.array(z.string()).check(z.minLength(1)),
  onlineUrl: z.nullable(z.string()),
  place: z.nullable(z.string()),
  capacity: z.nullable(z.number()),
  /** Whoever called it. */
  author: Author,
  authorShown: AuthorShown,
  status: z.enum(["called", "cancelled", "hidden"]),
  statusReason: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  calledAt: z.string(),
  changedAt: z.string(),
  version: z.number(),
  duty: z.nullable(Duty),
  sample: z.optional(z.literal(true)),
  /** Set where it was taken in from another installation: nobody answers it here, nobody is told of it. */
  elsewhere: z.optional(z.literal(true)),
  /** Then it can be joined online, at an address that no file tells. */
  online: z.optional(z.literal(true)),
  /** Its page there. */
  home: z.optional(z.string()),
});
export type GatheringRecord = z.infer<typeof GatheringRecord>;

/** What somebody has answered for one time of a gathering. */
export const RsvpRecord = z.object({
  type: z.literal("rsvp"),
  gatheringId: z.string(),
  /** The community when it was answered; the gathering may have moved with it. */
  slug: z.string(),
  occurrence: z.number(),
  personId: z.string(),
  status: z.enum(rsvpStatuses),
  /** Since when they wait or go; who waits longest moves up first. */
  since: z.string(),
  /** Set for whoever called it. */
  caller: z.optional(z.literal(true)),
  expiresAtEpochSeconds: z.optional(z.number()),
});
export type RsvpRecord = z.infer<typeof RsvpRecord>;

/** How many are going to one time of a gathering, and how many wait. */
export const CountRecord = z.object({
  type: z.literal("gathering-count"),
  gatheringId: z.string(),
  occurrence: z.number(),
  going: z.number(),
  waiting: z.number(),
  version: z.number(),
});
export type CountRecord = z.infer<typeof CountRecord>;

const minute = 60_000;
// Those who are going are reminded a day before, or an hour before what was called or moved later than that.
const remindedBefore = [24 * 60 * minute, 60 * minute];
// A year of meetings stays in calendars; then nobody needs to know who was there.
const rsvpKeptSeconds = 400 * 24 * 60 * 60;

type Timed = Pick<GatheringRecord, "occurrences" | "minutes">;

export const startOf = (
  { occurrences }: Pick<Timed, "occurrences">,
  occurrence: number,
): string | undefined => occurrences[occurrence];

export const endOf = (startsAt: string, minutes: number): string =>
  new Date(Date.parse(startsAt) + minutes * minute).toISOString();

/** When the last of the series is over. */
export const lastEndOf = ({ occurrences, minutes }: Timed): string =>
  endOf(occurrences.at(-1) ?? "", minutes);

/** The first time that is not over yet; undefined when all are. */
export const nextOccurrence = ({ occurrences, minutes }: Timed, now: Date): number | undefined => {
  const at = now.toISOString();
  const next = occurrences.findIndex((startsAt) => endOf(startsAt, minutes) > at);
  return next < 0 ? undefined : next;
};

/** Until when an answer is kept. */
export const rsvpExpiry = (startsAt: string): number => epochSeconds(new Date(startsAt)) + rsvpKeptSeconds;

/**
 * The next reminder after an instant; null when none is left.
 * @param first the first time that it may be for: whoever was reminded of one is not reminded of it again
 */
export const nextReminder = (
  { occurrences }: Pick<Timed, "occurrences">,
  after: Date,
  first = 0,
): Duty | null => {
  for (const [occurrence, startsAt] of occurrences.entries()) {
    if (occurrence < first) continue;
    const due = remindedBefore
      .map((before) => Date.parse(startsAt) - before)
      .find((at) => at > after.getTime());
    if (due !== undefined) return { what: "remind", dueAt: new Date(due).toISOString(), occurrence };
  }
  return null;
};

/** What has to be told once moderators have decided. Nobody is told that it is back who was never told that it was hidden. */
export const dutyOnceModerated = (
  before: GatheringRecord,
  status: GatheringRecord["status"],
  now: Date,
): Duty | null => {
  const { duty } = before;
  if (status === before.status) return duty;
  const dueAt = now.toISOString();
  const ahead = nextOccurrence(before, now) !== undefined;
  if (status !== "hidden") {
    if (status === "cancelled" || !ahead) return null;
    return duty?.what === "hidden" ? nextReminder(before, now) : { what: "back", dueAt };
  }
  // Whoever was told that it is cancelled is not going any more.
  const awaited = before.status === "called" || duty?.what === "cancelled";
  return ahead && awaited ? { what: "hidden", dueAt } : null;
};

/** The path of a gathering's page. */
export const pathOf = ({ slug, gatheringId }: Pick<GatheringRecord, "slug" | "gatheringId">): string =>
  `/c/${slug}/gatherings/${gatheringId}`;

/** The same page, at one time of the gathering. */
export const pathOfTime = (which: Parameters<typeof pathOf>[0], occurrence: number): string =>
  `${pathOf(which)}?on=${occurrence}`;

/** A gathering as anybody may read it. @param counts how many are going, where that was looked up */
export const publicGathering = (
  gathering: GatheringRecord & { status: Gathering["status"] },
  counts?: readonly CountRecord[],
): Gathering => {
  const { gatheringId, slug, occurrences, minutes, rule, onlineUrl, status } = gathering;
  const { title, agenda, language, statusReason, timeZone, place, capacity, calledAt, notes, version } =
    gathering;
  const { name, trust, organisation } = shownAuthor(gathering);
  const count = (occurrence: number) => counts?.find((each) => each.occurrence === occurrence);
  return {
    id: gatheringId,
    community: slug,
    title,
    agenda,
    language,
    status,
    statusReason,
    times: occurrences.map((startsAt, occurrence) => ({
      occurrence,
      startsAt,
      endsAt: endOf(startsAt, minutes),
      going: counts ? (count(occurrence)?.going ?? 0) : null,
      waiting: counts ? (count(occurrence)?.waiting ?? 0) : null,
    })),
    timeZone,
    minutes,
    repeats: rule,
    online: onlineUrl !== null || gathering.online === true,
    place,
    capacity,
    calledBy: { name, trust, organisation },
    calledAt,
    notes,
    ...(gathering.elsewhere ? { elsewhere: true as const } : {}),
    ...(gathering.home === undefined ? {} : { home: gathering.home }),
    version,
    url: pathOf(gathering),
  };
};

type Visible = GatheringRecord & { status: Gathering["status"] };

/** Whether anybody may read it. */
export const isVisible = (gathering: GatheringRecord): gathering is Visible => gathering.status !== "hidden";
