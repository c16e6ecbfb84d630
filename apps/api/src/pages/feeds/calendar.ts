import type { CommunityCard, Language } from "@boundaryless/contract";
import ical, { ICalCalendarMethod } from "ical-generator";
import { plain } from "./plain.ts";

// RFC 5545 wants at least one component in every calendar; this one is true of all our gatherings.
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

interface Calendar {
  name: string;
  language: Language;
  /** The page it belongs to. */
  page: string;
  communities: readonly CommunityCard[];
  now: Date;
}

/** An iCalendar document (RFC 5545) of the next gatherings. */
export function calendar({ name, language, page, communities, now }: Calendar): string {
  const made = ical({
    prodId: { company: "Boundaryless", product: "Communities", language: language.toUpperCase() },
    name: plain(name),
    method: ICalCalendarMethod.PUBLISH,
    url: page,
    timezone: { name: "Europe/London", generator: () => london },
  });
  for (const { nextGathering: gathering, slug } of communities) {
    if (!gathering) continue;
    made.createEvent({
      id: `${slug}-${Date.parse(gathering.startsAt)}@${new URL(page).hostname}`,
      stamp: now,
      start: new Date(gathering.startsAt),
      summary: plain(gathering.title),
      url: gathering.url,
    });
  }
  return made.toString();
}
