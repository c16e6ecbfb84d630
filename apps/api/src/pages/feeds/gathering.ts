import type { Gathering } from "@boundaryless/contract";
import { type Entry, endOf, entriesOf, ownerOf, readGathering } from "@boundaryless/core/meeting";
import type { Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { whereText } from "../parts/gatherings.tsx";
import { readNamed } from "../parts/read.ts";
import { type CalendarEvent, calendar } from "./calendar.ts";

const asCalendar = (body: string): Answer => ({
  status: 200,
  type: "text/calendar; charset=utf-8",
  body,
});

const pageOf = (asked: Asked, gathering: Gathering, occurrence: number): string =>
  `${asked.origin}${gathering.url}?on=${occurrence}`;

/** The times of a gathering as anybody may know them. */
export const eventsOf = (asked: Asked, gathering: Gathering): CalendarEvent[] => {
  const { id, title, agenda, place, online, status, version, times } = gathering;
  return times.map(({ occurrence, startsAt, endsAt }) => ({
    id: `${id}-${occurrence}`,
    title,
    startsAt,
    endsAt,
    text: agenda,
    where: whereText(asked, { place, online }),
    url: pageOf(asked, gathering, occurrence),
    status: status === "cancelled" ? "cancelled" : "confirmed",
    version,
  }));
};

/** One gathering, all its times. */
export async function gatheringCalendar(asked: Asked): Promise<Answer> {
  const { slug, name, language } = await readNamed(asked);
  const gatheringId = asked.param("gathering").replace(/\.ics$/u, "");
  const gathering = await readGathering(asked.ctx, { slug, gatheringId });
  const page = `${asked.origin}${gathering.url}`;
  return asCalendar(
    calendar({ name, language, page, events: eventsOf(asked, gathering), now: asked.ctx.now() }),
  );
}

/** What a person sees of a gathering: also where to join it. */
const ownEvent = (asked: Asked, { gathering, occurrence, status }: Entry): CalendarEvent => {
  const { gatheringId, slug, title, agenda, minutes, place, onlineUrl, version } = gathering;
  const startsAt = gathering.occurrences[occurrence] ?? "";
  const going = status === "going" ? "confirmed" : "tentative";
  const join = status === "going" ? onlineUrl : null;
  return {
    id: `${gatheringId}-${occurrence}`,
    title,
    startsAt,
    endsAt: endOf(startsAt, minutes),
    text: [agenda, join].filter((part) => part !== null && part !== "").join("\n\n"),
    where: [place, join].filter((part) => part !== null).join(", "),
    url: `${asked.origin}/c/${slug}/gatherings/${gatheringId}?on=${occurrence}`,
    status: gathering.status === "cancelled" ? "cancelled" : going,
    version,
  };
};

/** What a person is going to, at an address that only they know. */
export async function personalCalendar(asked: Asked): Promise<Answer> {
  const personId = await ownerOf(asked.ctx, asked.param("token").replace(/\.ics$/u, ""));
  const entries = await entriesOf(asked.ctx, personId);
  const { gatherings: say } = asked.words.pages;
  return asCalendar(
    calendar({
      name: say.calendarName(asked.words.common.product),
      language: asked.language,
      page: `${asked.origin}/`,
      events: entries.map((entry) => ownEvent(asked, entry)),
      now: asked.ctx.now(),
    }),
  );
}
