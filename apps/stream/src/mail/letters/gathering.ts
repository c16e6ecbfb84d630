import { calendarToken, invitationSubject } from "@boundaryless/core";
import { whenIn } from "@boundaryless/words/when";
import type { Desk, Draft, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type Cancelled = "gathering-cancelled";
type Standing =
  | "gathering-going"
  | "gathering-waiting"
  | "gathering-moved-up"
  | "gathering-reminder"
  | "gathering-changed"
  | "gathering-back";
type Hidden = "gathering-hidden";
type Own = Standing | Cancelled | Hidden;

/** What every letter about a gathering says. */
const begin = (message: MessageOf<Standing | Cancelled>, desk: Desk): Omit<Draft, "others"> => {
  const { template, community, gathering } = message;
  const { [template]: own, gathering: say } = desk.words.mail;
  const { title, minutes, place, gatheringId, occurrence } = gathering;
  const page = `/c/${community.slug}/gatherings/${gatheringId}`;
  return {
    subject: own.subject(title, community.name),
    title: own.title,
    why: own.why(community.name),
    paragraphs: [
      own.lead(title, community.name),
      say.when(whenIn(desk.language, gathering), minutes),
      ...(place === null ? [] : [say.place(place)]),
    ],
    button: { text: say.button, link: desk.link(page, { on: String(occurrence) }) },
  };
};

/** The letter with what else one may do: join online, go back, have it in a calendar. */
const standing = (message: MessageOf<Standing>, desk: Desk): Draft => {
  const { community, gathering, personId, calendar, template } = message;
  const { gathering: say } = desk.words.mail;
  const { slug } = community;
  const { gatheringId, occurrence } = gathering;
  const waits = template === "gathering-waiting";
  // Who waits has no place to give up, and is not shown how to join.
  const online = gathering.online && !waits;
  const subject = invitationSubject({ slug, gatheringId, occurrence }, personId);
  const own = desk.link(`/calendar/${calendarToken(desk, { personId, version: calendar })}`);
  return {
    ...begin(message, desk),
    others: [
      // Our own page, not the link itself: it shows the one that is good at the time.
      { text: online ? say.online : say.calendar, link: own },
      { text: say.ics, link: desk.link(`/c/${slug}/gatherings/${gatheringId}.ics`) },
      {
        text: waits ? say.notWaiting : say.notComing,
        link: desk.actLink({ kind: "not-go-to-gathering", subject }),
      },
    ],
  };
};

/** The letter that says no more of a gathering than when it would have been. */
const hidden = ({ community, gathering }: MessageOf<Hidden>, desk: Desk): Draft => {
  const { "gathering-hidden": own, gathering: say } = desk.words.mail;
  return {
    subject: own.subject(community.name),
    title: own.title,
    why: own.why(community.name),
    paragraphs: [own.lead(community.name), say.when(whenIn(desk.language, gathering), gathering.minutes)],
    button: { text: own.button, link: desk.link(`/c/${community.slug}/gatherings`) },
    afterwards: [own.after],
  };
};

/** Letters to those who have answered an invitation. */
export const gatheringLetters: Letters<Own> = {
  "gathering-going": standing,
  "gathering-waiting": standing,
  "gathering-moved-up": standing,
  "gathering-reminder": standing,
  "gathering-changed": standing,
  "gathering-back": standing,
  "gathering-hidden": hidden,
  "gathering-cancelled": (message, desk) => ({
    ...begin(message, desk),
    // Whoever called it may have been forgotten, and has then left no reason.
    quotes:
      message.reason === ""
        ? []
        : [{ label: desk.words.mail["gathering-cancelled"].reason, text: message.reason }],
  }),
};
