import type { Letters } from "../desk.ts";

/** Letters about what somebody gives to a community. */
export const contributionLetters: Letters<"confirm-contribution"> = {
  "confirm-contribution": (message, desk) => {
    const own = desk.words.mail["confirm-contribution"];
    const { what, community } = message;
    const { link, code } = desk.confirmation(message, { for: what });
    return {
      subject: own.subject[what](community.name),
      title: own.title,
      paragraphs: [own.lead[what](community.name), ...own.text],
      why: own.why(community.name),
      button: { text: own.button[what], link },
      code,
      afterwards: [desk.words.mail.keeps],
    };
  },
};
