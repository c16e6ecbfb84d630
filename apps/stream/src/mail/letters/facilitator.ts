import type { Desk, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type About = "handed-over" | "term-ending" | "still-here" | "looking-for-facilitator";
type Own = About | "sign-in-code";

const begin = (template: About, { community }: MessageOf<About>, { words, membership }: Desk) => {
  const own = words.mail[template];
  return {
    subject: own.subject(community.name),
    title: own.title,
    paragraphs: [own.lead(community.name), ...own.text],
    why: own.why(community.name),
    quotes: [{ label: words.mail.goal, text: community.goal }],
    ...membership(community.slug),
  };
};

const steppingDown = ({ actLink }: Desk, slug: string, personId: string, since: string): string =>
  actLink({ kind: "step-down", subject: [slug, personId, since] });

/** Letters to those who look after a community, or might. */
export const facilitatorLetters: Letters<Own> = {
  "sign-in-code": ({ codeId }, { words, keys, link }) => {
    const { subject, title, lead, label, page: pageLabel, never, button, why } = words.mail["sign-in-code"];
    const page = link("/admin/");
    return {
      subject,
      title,
      paragraphs: [lead],
      button: { text: button, link: page },
      code: { label, code: keys.code(codeId), pageLabel, page },
      afterwards: [never],
      why,
    };
  },
  "handed-over": (message, desk) => ({
    ...begin("handed-over", message, desk),
    button: {
      text: desk.words.mail["handed-over"].button,
      link: desk.link(`/admin/communities/${message.community.slug}`),
    },
  }),
  "term-ending": (message, desk) => {
    const { renew, handOver, stepDown } = desk.words.mail["term-ending"];
    const { community, personId, since, began } = message;
    const members = desk.link(`/admin/communities/${community.slug}/members`);
    return {
      ...begin("term-ending", message, desk),
      button: {
        text: renew,
        link: desk.actLink({ kind: "renew-term", subject: [community.slug, personId, began] }),
      },
      others: [
        { text: handOver, link: members },
        { text: stepDown, link: steppingDown(desk, community.slug, personId, since) },
      ],
    };
  },
  "still-here": (message, desk) => {
    const { button, stepDown } = desk.words.mail["still-here"];
    const { community, personId, since, lastActiveAt } = message;
    return {
      ...begin("still-here", message, desk),
      button: {
        text: button,
        link: desk.actLink({ kind: "still-here", subject: [community.slug, personId, lastActiveAt] }),
      },
      others: [{ text: stepDown, link: steppingDown(desk, community.slug, personId, since) }],
    };
  },
  "looking-for-facilitator": (message, desk) => {
    const { community, personId, lastActiveAt, expiresAtEpochSeconds } = message;
    const subject = [community.slug, personId, lastActiveAt];
    return {
      ...begin("looking-for-facilitator", message, desk),
      button: {
        text: desk.words.mail["looking-for-facilitator"].button,
        link: desk.actLink({ kind: "take-over", subject, expiresAtEpochSeconds }),
      },
    };
  },
};
