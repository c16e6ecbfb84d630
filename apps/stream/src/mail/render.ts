import { limits } from "@boundaryless/contract";
import type { Words } from "@boundaryless/words";
import { asHtml, asText, type Letter } from "./layout.ts";
import type { MailLinks, Message, Rendered } from "./message.ts";
import { oneLine, wrap } from "./text.ts";

const confirms = ({ template }: Message): boolean =>
  template === "confirm-join" || template === "confirm-start";

const longestGoal = limits.problem + limits.difference + 2;

/** Members' texts, made harmless once for subject, text and HTML alike. */
function cleaned(message: Message): Message {
  const { slug, name, goal } = message.community;
  const community = { slug, name: oneLine(name, limits.communityName), goal: oneLine(goal, longestGoal) };
  const shared = { name: oneLine(message.name, limits.personName), community };
  if (message.template !== "removed") return { ...message, ...shared };
  return { ...message, ...shared, reason: oneLine(message.reason, limits.reason) };
}

function quotesOf(message: Message, { mail }: Words): Letter["quotes"] {
  if (message.template === "removed") return [{ label: mail.removed.reason, text: message.reason }];
  if (message.template === "role-changed") return [];
  return [{ label: mail.goal, text: message.community.goal }];
}

function buttonLink({ template }: Message, links: MailLinks): string {
  if (links.confirm) return links.confirm.link;
  return template === "removed" ? links.home : links.community;
}

function leaveOf(message: Message, { mail }: Words, { leave }: MailLinks): Letter["small"]["leave"] {
  if (leave === null) return null;
  return confirms(message)
    ? { text: mail.withdraw, label: mail.withdrawLink, link: leave }
    : { text: mail.leave, label: mail.leaveLink, link: leave };
}

function letterOf(message: Message, words: Words, links: MailLinks): Letter {
  const { mail } = words;
  const own = mail[message.template];
  const { name } = message.community;
  const { confirm } = links;
  return {
    language: message.language,
    title: own.title,
    hello: mail.hello(message.name),
    paragraphs: [
      own.lead(name),
      ...(message.template === "role-changed" ? [mail["role-changed"].roles[message.role]] : []),
      ...own.text,
    ],
    quotes: quotesOf(message, words),
    button: { text: own.button, link: buttonLink(message, links) },
    linkHelp: mail.linkHelp,
    code: confirm
      ? { label: mail.codeLabel, code: confirm.code, pageLabel: mail.codePage, page: confirm.codePage }
      : null,
    afterwards: confirms(message) ? [mail.keeps] : [],
    small: { why: own.why(name), leave: leaveOf(message, words, links), signature: mail.signature },
  };
}

/**
 * An e-mail as it goes out: subject, plain text and HTML, which say the same.
 *
 * @param words of the message's language
 */
export function render(message: Message, words: Words, links: MailLinks): Rendered {
  const safe = cleaned(message);
  const letter = letterOf(safe, words, links);
  return {
    subject: words.mail[safe.template].subject(safe.community.name),
    text: wrap(asText(letter)),
    html: asHtml(letter),
  };
}
