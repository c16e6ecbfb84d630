import type { Letters } from "../desk.ts";

/** Letters about how a community is doing, and about its end. */
export const closingLetters: Letters<"closed" | "one-trust"> = {
  closed: ({ community, reason, successor }, { words, link, membership }) => {
    const own = words.mail.closed;
    return {
      subject: own.subject(community.name),
      title: own.title,
      paragraphs: [
        own.lead(community.name),
        ...own.text,
        ...(successor ? [own.successor(successor.name)] : []),
      ],
      quotes: [{ label: own.reason, text: reason }],
      button: {
        text: successor ? own.buttonSuccessor : own.button,
        link: link(`/c/${(successor ?? community).slug}`),
      },
      why: own.why(community.name),
      ...membership(community.slug),
    };
  },
  "one-trust": ({ community, trust, percent }, { words, link, membership }) => {
    const own = words.mail["one-trust"];
    return {
      subject: own.subject(community.name),
      title: own.title,
      paragraphs: [own.lead(community.name), own.share(trust, percent), ...own.text],
      button: { text: own.button, link: link(`/c/${community.slug}`) },
      why: own.why(community.name),
      ...membership(community.slug),
    };
  },
};
