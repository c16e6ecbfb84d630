import type { Desk, Draft, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type About = "confirm-report" | "report-outcome";
type Own = About | "moderated" | "blocked" | "unblocked";

const begin = (template: About, { community, kind }: MessageOf<About>, { words }: Desk) => {
  const own = words.mail[template];
  return {
    subject: own.subject(community.name),
    title: own.title,
    lead: own.leads[kind](community.name),
    why: own.why(community.name),
  };
};

/** What was done; a contribution that is hidden has no page that says so. */
const doneTo = ({ kind, what }: MessageOf<"moderated">, { words }: Desk): string => {
  const own = words.mail.moderated.what;
  return what === "hide" && kind !== "community" ? own.hideContribution : own[what];
};

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
    return {
      ...rest,
      paragraphs: [lead, own.outcomes[message.outcome]],
      quotes: [{ label: own.reason, text: message.reason }],
      button: { text: own.button, link: desk.link("/") },
      afterwards: [...own.text],
    };
  },
  moderated: (message, desk) => {
    const own = desk.words.mail.moderated;
    const { kind, community } = message;
    return {
      subject: own.subjects[kind](community.name),
      title: own.titles[kind],
      why: own.whys[kind](community.name),
      paragraphs: [own.leads[kind](community.name), doneTo(message, desk)],
      quotes: [{ label: own.reason, text: message.reason }],
      button: { text: own.button, link: desk.link(`/c/${message.community.slug}`) },
      afterwards: message.what === "erased" ? [own.final] : [...own.text],
    };
  },
  blocked: (message, desk) => aboutAddress("blocked", message, desk),
  unblocked: (message, desk) => aboutAddress("unblocked", message, desk),
};
