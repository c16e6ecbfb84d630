import { whenIn } from "@boundaryless/words/when";
import type { Desk, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type Invitation = NonNullable<MessageOf<"confirm-contribution">["invitation"]>;

/** What is confirmed: the answer, to which gathering, and when that is. */
const answerTo = (invitation: Invitation, desk: Desk): { label: string; text: string } => ({
  label: desk.words.mail["confirm-contribution"].answer[invitation.answer],
  text: `${invitation.title}, ${whenIn(desk.language, invitation)}`,
});

/** Letters about what somebody gives to a community. */
export const contributionLetters: Letters<"confirm-contribution"> = {
  "confirm-contribution": (message, desk) => {
    const own = desk.words.mail["confirm-contribution"];
    const { what, community, invitation } = message;
    const { link, code } = desk.confirmation(message, { for: what });
    return {
      subject: own.subject[what](community.name),
      title: own.title,
      paragraphs: [own.lead[what](community.name), ...own.text],
      quotes: invitation ? [answerTo(invitation, desk)] : [],
      why: own.why(community.name),
      button: { text: own.button[what], link },
      code,
      afterwards: [desk.words.mail.keeps],
    };
  },
};
