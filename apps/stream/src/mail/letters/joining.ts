import type { Desk, Draft, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type About = Pick<MessageOf<"welcome">, "community">;
type Own = "confirm-join" | "confirm-start" | "welcome" | "started" | "removed" | "role-changed";

/** What the letters about a community have in common: subject, title, first sentence and why it came. */
const begin = (template: Own, { community }: About, { words }: Desk) => {
  const own = words.mail[template];
  return {
    subject: own.subject(community.name),
    title: own.title,
    paragraphs: [own.lead(community.name), ...own.text],
    why: own.why(community.name),
  };
};

const goalOf = ({ community }: About, { words }: Desk): Draft["quotes"] => [
  { label: words.mail.goal, text: community.goal },
];

const toCommunity = (template: Own, { community }: About, { words, link }: Desk): Draft["button"] => ({
  text: words.mail[template].button,
  link: link(`/c/${community.slug}`),
});

const news = (template: "welcome" | "started", message: About, desk: Desk): Draft => ({
  ...begin(template, message, desk),
  quotes: goalOf(message, desk),
  button: toCommunity(template, message, desk),
  ...desk.membership(message.community.slug),
});

const confirming = (
  message: MessageOf<"confirm-join"> | MessageOf<"confirm-start">,
  desk: Desk,
  about: Record<string, string>,
): Draft => {
  const { link, code } = desk.confirmation(message, about);
  return {
    ...begin(message.template, message, desk),
    quotes: goalOf(message, desk),
    button: { text: desk.words.mail[message.template].button, link },
    code,
    afterwards: [desk.words.mail.keeps],
  };
};

/** Letters about joining, starting and being a member. */
export const joiningLetters: Letters<Own> = {
  "confirm-join": (message, desk) => {
    const { withdraw: text, withdrawLink: label } = desk.words.mail;
    const { slug } = message.community;
    return {
      ...confirming(message, desk, { community: slug }),
      leave: { text, label, link: desk.leaveLink(slug) },
    };
  },
  "confirm-start": (message, desk) => confirming(message, desk, { for: "start" }),
  welcome: (message, desk) => news("welcome", message, desk),
  started: (message, desk) => news("started", message, desk),
  removed: (message, desk) => ({
    ...begin("removed", message, desk),
    quotes: [{ label: desk.words.mail.removed.reason, text: message.reason }],
    button: { text: desk.words.mail.removed.button, link: desk.link("/") },
  }),
  "role-changed": (message, desk) => {
    const { paragraphs, ...rest } = begin("role-changed", message, desk);
    const [lead = "", ...others] = paragraphs;
    return {
      ...rest,
      paragraphs: [lead, desk.words.mail["role-changed"].roles[message.role], ...others],
      button: toCommunity("role-changed", message, desk),
      ...desk.membership(message.community.slug),
    };
  },
};
