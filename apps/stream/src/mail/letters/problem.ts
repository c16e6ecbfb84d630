import type { Desk, Draft, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type Own = "confirm-problem" | "problem-kept";

const begin = (template: Own, { problem }: MessageOf<Own>, { words: { mail } }: Desk) => {
  const { subject, title, lead, text, why } = mail[template];
  return {
    subject,
    title,
    paragraphs: [lead, ...text],
    quotes: [{ label: mail.problemLabel, text: problem }],
    why,
  };
};

const withdrawing = (problemId: string, { words: { mail }, actLink }: Desk): Draft["leave"] => ({
  text: mail.withdrawProblem,
  label: mail.withdrawProblemLink,
  link: actLink({ kind: "withdraw-problem", subject: [problemId] }),
});

/** Letters about what somebody is stuck on. */
export const problemLetters: Letters<Own> = {
  "confirm-problem": (message, desk) => {
    const { link, code } = desk.confirmation(message, { for: "problem" });
    const { button: text } = desk.words.mail["confirm-problem"];
    return {
      ...begin("confirm-problem", message, desk),
      button: { text, link },
      code,
      afterwards: [desk.words.mail.keeps],
    };
  },
  "problem-kept": (message, desk) => ({
    ...begin("problem-kept", message, desk),
    button: { text: desk.words.mail["problem-kept"].button, link: desk.link("/") },
    leave: withdrawing(message.problemId, desk),
  }),
};
