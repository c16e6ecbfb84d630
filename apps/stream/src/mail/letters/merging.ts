import type { Letters } from "../desk.ts";

/** Letters about communities that became one. */
export const mergingLetters: Letters<"merged"> = {
  merged: ({ community, from, reason }, { words, link, membership }) => {
    const { merged, goal } = words.mail;
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
      ...membership(community.slug),
    };
  },
};
