import type { Passage, RedactableField } from "@boundaryless/contract";
import { redactionMark } from "@boundaryless/contract/limits";
import { keysOf } from "#address/keys.ts";

type Texts = Readonly<Partial<Record<RedactableField, string>>>;

/** The texts that an item has, in their order. */
export const fieldsOf = (texts: Texts): RedactableField[] =>
  keysOf<RedactableField>(texts as Record<RedactableField, string>).filter((field) => texts[field]);

/** What a text says once a passage is out of it; undefined while the passage does not stand in it. */
export const without = (text = "", passage = ""): string | undefined => {
  if (passage.trim() === "" || redactionMark.includes(passage) || !text.includes(passage)) return undefined;
  return text.replaceAll(passage, () => redactionMark);
};

/** The passages that were chosen; undefined when one of them is not there, or none was chosen. */
export const chosen = (texts: Texts, passages: Texts): Passage[] | undefined => {
  const filled = fieldsOf(texts).filter((field) => passages[field]);
  const there = filled.every((field) => without(texts[field], passages[field]) !== undefined);
  return filled.length > 0 && there
    ? filled.map((field) => ({ field, text: passages[field] ?? "" }))
    : undefined;
};
