import type { Desk, Draft, Letters } from "../desk.ts";
import type { MessageOf } from "../message.ts";

type Own = "confirm-problem" | "problem-kept" | "problem-near" | "introduction" | "problem-expiring";

const begin = (template: Own, { problem }: MessageOf<Own>, { words: { mail } }: Desk) => {
  const { subject, title, why } = mail[template];
  return { subject, title, why, quotes: [{ label: mail.problemLabel, text: problem }] };
};

const withdrawing = (problemId: string, { words: { mail }, actLink }: Desk): Draft["leave"] => ({
  text: mail.withdrawProblem,
  label: mail.withdrawProblemLink,
  link: actLink({ kind: "withdraw-problem", subject: [problemId] }),
});

// Lines of mail have 998 octets at most, and a link stands on one line.
const mostOctetsOfLink = 600;

const forLink = (text: string): string => {
  const characters = Array.from(text);
  while (encodeURIComponent(characters.join("")).length > mostOctetsOfLink) characters.pop();
  return characters.join("");
};

const dayOf = (epochSeconds: number, { language }: Desk): string =>
  new Intl.DateTimeFormat(language === "cy" ? "cy" : "en-GB", {
    dateStyle: "long",
    timeZone: "Europe/London",
  }).format(epochSeconds * 1000);

const keptDraft = (message: MessageOf<"problem-kept">, desk: Desk): Draft => {
  const own = desk.words.mail["problem-kept"];
  const { near } = message;
  return {
    ...begin("problem-kept", message, desk),
    paragraphs: [own.lead, ...own.text, ...(near ? [own.near(near.name)] : [])],
    button: near
      ? { text: own.nearButton, link: desk.link(`/c/${near.slug}`) }
      : { text: own.button, link: desk.link("/") },
    leave: withdrawing(message.problemId, desk),
  };
};

const nearDraft = (message: MessageOf<"problem-near">, desk: Desk): Draft => {
  const own = desk.words.mail["problem-near"];
  const { groupId, problemId, people, trusts, shared } = message;
  return {
    ...begin("problem-near", message, desk),
    paragraphs: [
      own.lead(people, trusts),
      ...(shared.length > 0 ? [own.shared(shared.join(", "))] : []),
      ...own.text,
    ],
    button: { text: own.button, link: desk.actLink({ kind: "introduce-me", subject: [groupId, problemId] }) },
    leave: withdrawing(problemId, desk),
  };
};

const introductionDraft = (message: MessageOf<"introduction">, desk: Desk): Draft => {
  const own = desk.words.mail.introduction;
  const { disciplines } = desk.words.common;
  const { quotes, ...rest } = begin("introduction", message, desk);
  const others = message.people.map(({ name, discipline, organisation, email, problem }) => ({
    label: `${name} (${disciplines[discipline]}, ${organisation}), ${email}:`,
    text: problem,
  }));
  return {
    ...rest,
    paragraphs: [own.lead],
    quotes: [...others, ...quotes],
    button: { text: own.button, link: desk.link("/start", { problem: forLink(message.problem) }) },
    afterwards: [...own.text],
    leave: withdrawing(message.problemId, desk),
  };
};

/** Letters about what somebody is stuck on. */
export const problemLetters: Letters<Own> = {
  "confirm-problem": (message, desk) => {
    const { link, code } = desk.confirmation(message, { for: "problem" });
    const { lead, text, button } = desk.words.mail["confirm-problem"];
    return {
      ...begin("confirm-problem", message, desk),
      paragraphs: [lead, ...text],
      button: { text: button, link },
      code,
      afterwards: [desk.words.mail.keeps],
    };
  },
  "problem-kept": keptDraft,
  "problem-near": nearDraft,
  introduction: introductionDraft,
  "problem-expiring": (message, desk) => {
    const { lead, button } = desk.words.mail["problem-expiring"];
    const { problemId, expiresAtEpochSeconds } = message;
    return {
      ...begin("problem-expiring", message, desk),
      paragraphs: [lead(dayOf(expiresAtEpochSeconds, desk))],
      button: { text: button, link: desk.actLink({ kind: "renew-problem", subject: [problemId] }) },
      leave: withdrawing(problemId, desk),
    };
  },
};
