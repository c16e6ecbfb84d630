import type { Desk, Draft, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type About = "confirm-report" | "report-outcome" | "moderated";
type Own = About | "blocked" | "unblocked";

const begin = (template: About, { item, community }: MessageOf<About>, { words }: Desk) => {
  const usual = words.mail[template];
  // What is about something in a community says so, and the rest as always.
  const own = item === undefined || item === "community" ? usual : { ...usual, ...usual[item] };
  return {
    subject: own.subject(community.name),
    title: own.title,
    lead: own.lead(community.name),
    why: own.why(community.name),
  };
};

type Others = { readonly [K in "comment" | "lesson" | "gathering"]: object };

/** What is said otherwise where a message is about something in a community. */
const othersOf = <Own extends Others>(
  own: Own,
  { item }: MessageOf<"report-outcome" | "moderated">,
): Partial<Own["comment"]> => (item === undefined || item === "community" ? {} : own[item]);

const aboutAddress = (
  template: "blocked" | "unblocked",
  { reason }: MessageOf<"blocked" | "unblocked">,
  { words, link }: Desk,
): Draft => {
  const own = words.mail[template];
  return {
    subject: own.subject,
    title: own.title,
    paragraphs: [own.lead],
    quotes: [{ label: own.reason, text: reason }],
    button: { text: own.button, link: link("/") },
    afterwards: [...own.text],
    why: own.why,
  };
};

/** Letters about reports and about what moderators did. None of them says who reported. */
export const moderationLetters: Letters<Own> = {
  "confirm-report": (message, desk) => {
    const { lead, ...rest } = begin("confirm-report", message, desk);
    const own = desk.words.mail["confirm-report"];
    const { link, code } = desk.confirmation(message, { for: "report" });
    return {
      ...rest,
      paragraphs: [lead, ...own.text],
      button: { text: own.button, link },
      code,
      afterwards: [desk.words.mail.keeps],
    };
  },
  "report-outcome": (message, desk) => {
    const { lead, ...rest } = begin("report-outcome", message, desk);
    const own = desk.words.mail["report-outcome"];
    const outcomes = { ...own.outcomes, ...othersOf(own, message).outcomes };
    return {
      ...rest,
      paragraphs: [lead, outcomes[message.outcome]],
      quotes: [{ label: own.reason, text: message.reason }],
      button: { text: own.button, link: desk.link("/") },
      afterwards: [...own.text],
    };
  },
  moderated: (message, desk) => {
    const { lead, ...rest } = begin("moderated", message, desk);
    const own = desk.words.mail.moderated;
    const what = { ...own.what, ...othersOf(own, message).what };
    return {
      ...rest,
      paragraphs: [lead, what[message.what]],
      quotes: [{ label: own.reason, text: message.reason }],
      button: { text: own.button, link: desk.link(`/c/${message.community.slug}`) },
      afterwards: message.what === "erased" ? [own.final] : [...own.text],
    };
  },
  blocked: (message, desk) => aboutAddress("blocked", message, desk),
  unblocked: (message, desk) => aboutAddress("unblocked", message, desk),
};
