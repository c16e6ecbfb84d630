import { limits } from "@boundaryless/contract";
import type { Keys } from "@boundaryless/core";
import { type Desk, type Draft, type Letters, type Write, deskFor } from "./desk.ts";
import { asHtml, asText, type Letter } from "./layout.ts";
import { closingLetters } from "./letters/closing.ts";
import { contributionLetters } from "./letters/contribution.ts";
import { digestLetters } from "./letters/digest.ts";
import { erasureLetters } from "./letters/erasure.ts";
import { facilitatorLetters } from "./letters/facilitator.ts";
import { gatheringLetters } from "./letters/gathering.ts";
import { joiningLetters } from "./letters/joining.ts";
import { mergingLetters } from "./letters/merging.ts";
import { moderationLetters } from "./letters/moderation.ts";
import { problemLetters } from "./letters/problem.ts";
import { webhookLetters } from "./letters/webhook.ts";
import type { Message, Rendered, Template } from "./message.ts";
import { oneLine, wrap } from "./text.ts";
import { words } from "./words.ts";

const letters: Letters<Template> = {
  ...joiningLetters,
  ...closingLetters,
  ...facilitatorLetters,
  ...mergingLetters,
  ...moderationLetters,
  ...problemLetters,
  ...digestLetters,
  ...contributionLetters,
  ...webhookLetters,
  ...erasureLetters,
  ...gatheringLetters,
};

// What the contract lets people type is never cut; everything else is shorter than that.
const longest: Record<string, number> = {
  name: limits.personName,
  goal: limits.problem + limits.difference + 2,
  excerpt: 300,
};

/** Members' texts, made harmless once for subject, text and HTML alike. */
const cleaned = <T>(value: T, field = ""): T => {
  if (typeof value === "string") return oneLine(value, longest[field] ?? limits.reason) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => cleaned(each, field)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]: [string, unknown]) => [name, cleaned(each, name)]);
  return Object.fromEntries(entries) as T;
};

const letterOf = (draft: Draft, { words: { mail }, language }: Desk, name: string): Letter => ({
  language,
  title: draft.title,
  hello: mail.hello(name),
  paragraphs: draft.paragraphs,
  quotes: draft.quotes ?? [],
  sections: draft.sections ?? [],
  button: draft.button,
  others: draft.others ?? [],
  linkHelp: mail.linkHelp,
  code: draft.code ?? null,
  afterwards: draft.afterwards ?? [],
  small: {
    why: draft.why,
    change: draft.change ?? null,
    leave: draft.leave ?? null,
    signature: mail.signature,
  },
});

/** An e-mail as it goes out: subject, plain text and HTML, which say the same, in the message's language. */
export function render(system: { keys: Keys; origin: string }, message: Message): Rendered {
  const safe = cleaned(message);
  const desk = deskFor(system, words[message.language], message);
  const write = letters[message.template] as Write<Template>;
  const draft = write(safe, desk);
  const letter = letterOf(draft, desk, safe.name);
  return {
    subject: draft.subject,
    text: wrap(asText(letter)),
    html: asHtml(letter),
    leave: letter.small.leave?.link ?? null,
  };
}
