import type { Language } from "@boundaryless/contract";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { plain } from "./plain.ts";

// RFC 5545 wants at least one component in every calendar: this one stands where no gathering does.
const london = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "DTSTART:19810329T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/** One time at which people meet, as a calendar shows it. */
export interface CalendarEvent {
  /** The same for the same time for ever, without the host. */
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly text?: string;
  readonly where?: string;
  /** Absolute address of its page. */
  readonly url: string;
  readonly status?: "confirmed" | "tentative" | "cancelled";
  /** Grows with every change, so that calendars take the newer one. */
  readonly version?: number;
}

interface Calendar {
  name: string;
  language: Language;
  /** The page it belongs to. */
  page: string;
  events: readonly CalendarEvent[];
  now: Date;
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

// A line end in a place or a title could begin a property of its own in a careless reader.
const lines = (text: string): string => plain(text).replace(/\r\n?|[\u2028\u2029]/gu, "\n");
const line = (text: string): string => plain(text).replace(/\s+/gu, " ");

/** An iCalendar document (RFC 5545). Times are instants, so that no reader has to know of changing clocks. */
export function calendar({ name, language, page, events, now }: Calendar): string {
  const made = ical({
    prodId: { company: "Boundaryless", product: "Communities", language: language.toUpperCase() },
    name: line(name),
    method: ICalCalendarMethod.PUBLISH,
    url: page,
    ...(events.length === 0 ? { timezone: { name: "Europe/London", generator: () => london } } : {}),
  });
  const { hostname } = new URL(page);
  for (const { id, title, startsAt, endsAt, text, where, url, status, version } of events) {
    made.createEvent({
      id: `${id}@${hostname}`,
      stamp: now,
      start: new Date(startsAt),
      ...(endsAt === undefined ? {} : { end: new Date(endsAt) }),
      summary: line(title),
      ...(text === undefined ? {} : { description: lines(text) }),
      ...(where === undefined ? {} : { location: line(where) }),
      ...(status === undefined ? {} : { status: statuses[status] }),
      ...(version === undefined ? {} : { sequence: version }),
      url,
    });
  }
  return made.toString();
}
