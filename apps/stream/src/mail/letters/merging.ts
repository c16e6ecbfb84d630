import type { Letters } from "../desk.ts";

/** Letters about communities that became one. */
export const mergingLetters: Letters<"merged"> = {
  merged: ({ community, from, reason }, { words, link, leaveLink }) => {
    const { merged, goal, leave, leaveLink: leaveLabel } = words.mail;
    return {
      subject: merged.subject(from, community.name),
      title: merged.title,
      paragraphs: [merged.lead(from, community.name), ...merged.text],
      quotes: [
        { label: merged.reason, text: reason },
        { label: goal, text: community.goal },
      ],
      button: { text: merged.button, link: link(`/c/${community.slug}`) },
      why: merged.why(community.name),
      leave: { text: leave, label: leaveLabel, link: leaveLink(community.slug) },
    };
  },
};
