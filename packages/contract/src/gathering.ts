import * as z from "zod/mini";
import { AuthorShown, ContributionId } from "./comment.ts";
import { Starter } from "./join.ts";
import { withProof } from "./proof.ts";
import { Cursor, Instant, Language, Next, Slug, limits, line, text } from "./values.ts";

/** What can be answered to an invitation. */
export const answers = ["going", "not-going"] as const;
/** How it stands with somebody who has answered: `waiting` where every place was taken. */
export const rsvpStatuses = ["going", "waiting", "not-going"] as const;
/** `cancelled` by whoever called it or a facilitator; what moderators have hidden is not there for anybody. */
export const gatheringStatuses = ["called", "cancelled"] as const;
/** Most gatherings of one series, and how far ahead the last one may be. */
export const mostOccurrences = 60;
export const mostDaysAhead = 366;
/** Lengths that a form offers, in minutes; the API takes any between 5 and 1440. */
export const minutesOffered = [15, 30, 45, 60, 90, 120, 180, 240] as const;

/** A date of the calendar. */
const Day = z.string("required").check(z.minLength(1, "required"), z.regex(z.regexes.date, "date"));
/** A time of day at the place of the time zone. */
const TimeOfDay = z
  .string("required")
  .check(z.minLength(1, "required"), z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "time"));

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // Offsets such as +01:00 know no summer time.
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
};
const TimeZone = z
  .string("required")
  .check(z.minLength(1, "required"), z.maxLength(40, "timeZone"), z.refine(isTimeZone, "timeZone"));

// The parser sees short lists of known parts only, so that no rule can make it work hard.
const weekday = "(?:MO|TU|WE|TH|FR|SA|SU)";
const parts = [
  "INTERVAL=(?:[1-9]|1[0-2])",
  `COUNT=(?:[2-9]|[1-5]\\d|${mostOccurrences})`,
  "UNTIL=\\d{8}(?:T\\d{6}Z?)?",
  `BYDAY=(?:-1|[1-5])?${weekday}(?:,(?:-1|[1-5])?${weekday}){0,6}`,
  `WKST=${weekday}`,
];
const rrule = new RegExp(`^FREQ=(?:WEEKLY|MONTHLY)(?:;(?:${parts.join("|")}))*$`);
/** Whether the last day of a rule is in the calendar, and its time on the clock. */
const isEnd = (rule: string): boolean => {
  const [, year, month, day, hours = "00", minutes = "00", seconds = "00"] =
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/.exec(rule) ?? [];
  if (year === undefined) return true;
  const clock = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return clock && z.regexes.date.test(`${year}-${month}-${day}`);
};

const isRule = (rule: string): boolean => {
  if (rule.length > 120) return false;
  const names = rule.split(";").map((part) => part.split("=", 1)[0]);
  const ends = names.filter((name) => name === "COUNT" || name === "UNTIL").length;
  // "The first Monday" has no meaning within a week.
  const weekly = rule.startsWith("FREQ=WEEKLY");
  return (
    rrule.test(rule) &&
    isEnd(rule) &&
    ends === 1 &&
    new Set(names).size === names.length &&
    !(weekly && /[=,]-?\d[A-Z]/.test(rule))
  );
};

/** How a gathering comes again: a recurrence rule of RFC 5545, weekly or monthly, with an end. */
export const RecurrenceRule = z
  .string()
  .check(z.refine(isRule, "rule"))
  .register(z.globalRegistry, {
    id: "RecurrenceRule",
    description: `RRULE of RFC 5545 with FREQ=WEEKLY or MONTHLY, and COUNT (2 to ${mostOccurrences}) or UNTIL`,
  });

const isHttps = (address: string): boolean => {
  if (
    !URL.canParse(address) ||
    !address.isWellFormed() ||
    !/^[!#-;=?-[\]_a-z~\u00a1-\uffff]+$/iu.test(address)
  )
    return false;
  const { protocol, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "";
};

/** An address of the web that begins with `https://`; nothing that runs or is read from the address itself. */
export const HttpsUrl = z
  .string()
  .check(
    z.overwrite((address) => address.trim()),
    z.maxLength(limits.link, "tooLong"),
    z.refine(isHttps, "https"),
  )
  .register(z.globalRegistry, { id: "HttpsUrl", description: "An address that begins with https://" });

/** There is a place or an address to come to. */
export const where = z.refine<{ onlineUrl?: unknown; place?: unknown }>(
  ({ onlineUrl, place }) => (onlineUrl ?? null) !== null || (place ?? null) !== null,
  { error: "where", path: ["place"], when: ({ value }) => typeof value === "object" && value !== null },
);

/** What is said of a gathering, whoever says it. */
export const GatheringDetails = {
  title: line(limits.title),
  /** What it is about, in plain paragraphs. */
  agenda: z.optional(text(limits.agenda)),
  date: Day,
  time: TimeOfDay,
  /** IANA name, such as `Europe/London`; date and time are those of the clocks there. */
  timeZone: TimeZone,
  minutes: z.int("minutes").check(z.gte(5, "minutes"), z.lte(1440, "minutes")),
  /** Where it can be joined; told to those who are going, and to nobody else. */
  onlineUrl: z.optional(HttpsUrl),
  place: z.optional(line(limits.place)),
  /** Most people who can take part; whoever comes later waits. */
  capacity: z.optional(z.int("capacity").check(z.gte(1, "capacity"), z.lte(1000, "capacity"))),
};

/** A gathering that somebody calls. Its caller becomes a member, if they are none yet. */
export const GatheringRequest = z
  .object({
    ...GatheringDetails,
    repeats: z.optional(RecurrenceRule),
    authorShown: AuthorShown,
    author: z.optional(Starter),
    ...withProof,
  })
  .check(where)
  .register(z.globalRegistry, { id: "GatheringRequest" });

const version = z.int("version").check(z.gte(1, "version"));

/** A change; the series of one that comes again stays, and what has begun already stays as it was. */
export const GatheringChange = z
  .object({
    ...GatheringDetails,
    /** Whether the name of whoever called it is shown: as it was where it is not said. Only they can change it. */
    authorShown: z.optional(z.boolean()),
    version,
  })
  .check(where)
  .register(z.globalRegistry, { id: "GatheringChange" });

/** Why a gathering does not take place; told to everybody who was going. */
export const GatheringCancelling = z
  .object({ reason: text(limits.reason), version })
  .register(z.globalRegistry, { id: "GatheringCancelling" });

/** What came of a gathering. */
export const GatheringNotes = z
  .object({ notes: text(limits.notes), version })
  .register(z.globalRegistry, { id: "GatheringNotes" });

/** Which gathering of a series: 0 is the first one. */
export const Occurrence = [z.gte(0, "choose"), z.lt(mostOccurrences, "choose")] as const;

/** An answer to an invitation. */
export const RsvpRequest = z
  .object({
    answer: z.enum(answers, "choose"),
    occurrence: z._default(z.int("choose").check(...Occurrence), 0),
    author: z.optional(Starter),
    ...withProof,
  })
  .register(z.globalRegistry, { id: "RsvpRequest" });

/** One time at which people meet. */
export const GatheringTime = z
  .object({
    occurrence: z.int(),
    startsAt: Instant,
    endsAt: Instant,
    going: z.nullable(z.int()),
    waiting: z.nullable(z.int()),
  })
  .register(z.globalRegistry, {
    id: "GatheringTime",
    description:
      "One time at which people meet. In lists `going` and `waiting` are null where nobody has counted: the list of those who manage them counts the time that is next, or was last",
  });

/** A gathering as anybody may read it: never who is going, nor the address at which it can be joined. */
export const Gathering = z
  .object({
    id: z.string(),
    community: Slug,
    title: z.string(),
    agenda: z.string(),
    language: Language,
    status: z.enum(gatheringStatuses),
    /** Why it was cancelled. */
    statusReason: z.nullable(z.string()),
    times: z.array(GatheringTime),
    timeZone: z.string(),
    minutes: z.int(),
    repeats: z.nullable(z.string()),
    online: z.boolean(),
    place: z.nullable(z.string()),
    capacity: z.nullable(z.int()),
    /** `name` is null where they leave it out, empty once they were forgotten. */
    calledBy: z.object({
      name: z.nullable(z.string()),
      trust: z.nullable(z.string()),
      organisation: z.nullable(z.string()),
    }),
    calledAt: Instant,
    notes: z.nullable(z.string()),
    /** Set where it was taken in with its community from another installation: nobody answers it here. */
    elsewhere: z.optional(z.literal(true)),
    /** The address of its page there, where it is answered and changed. */
    home: z.optional(z.string()),
    version: z.int(),
    url: z.string(),
  })
  .register(z.globalRegistry, { id: "Gathering", description: "A meeting of a community" });

export const GatheringList = z
  .object({ gatherings: z.array(Gathering), next: Next })
  .register(z.globalRegistry, { id: "GatheringList" });

export const GatheringQuery = z.object({
  when: z._default(z.enum(["upcoming", "past"], "choose"), "upcoming"),
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(50, "limit")),
    20,
  ),
  cursor: z.optional(Cursor),
});

export const GatheringParams = z.object({ slug: Slug, gatheringId: ContributionId });

export type Answer = (typeof answers)[number];
export type RsvpStatus = (typeof rsvpStatuses)[number];
export type GatheringRequest = z.input<typeof GatheringRequest>;
export type GatheringChange = z.input<typeof GatheringChange>;
export type GatheringCancelling = z.input<typeof GatheringCancelling>;
export type GatheringNotes = z.input<typeof GatheringNotes>;
export type RsvpRequest = z.input<typeof RsvpRequest>;
export type Gathering = z.infer<typeof Gathering>;
export type GatheringTime = z.infer<typeof GatheringTime>;
export type GatheringList = z.infer<typeof GatheringList>;
export type GatheringQuery = z.input<typeof GatheringQuery>;
