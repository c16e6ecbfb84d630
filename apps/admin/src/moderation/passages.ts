import type { Case, Passage, RedactableField } from "@boundaryless/contract";
import { redactionMark } from "@boundaryless/contract/limits";

const ofKind = {
  community: ["name", "problem", "difference"],
  comment: ["text"],
  lesson: ["title", "problem", "tried", "happened", "setting", "size", "staff", "cost", "time"],
  gathering: ["title", "agenda", "place", "notes"],
} as const satisfies Record<Case["target"]["kind"], readonly RedactableField[]>;

/** The texts of what was reported, in the order of its page. */
export const fieldsOf = ({ target, item }: Case): { field: RedactableField; text: string }[] =>
  ofKind[target.kind]
    // What is left open is no text of it.
    .filter((field) => item[field] !== undefined)
    .map((field) => ({ field, text: item[field] ?? "" }));

/** No passage in any text. */
export const nothing = (): Record<RedactableField, string> => ({
  name: "",
  problem: "",
  difference: "",
  text: "",
  title: "",
  tried: "",
  happened: "",
  setting: "",
  size: "",
  staff: "",
  cost: "",
  time: "",
  agenda: "",
  place: "",
  notes: "",
});

type Passages = Readonly<Record<RedactableField, string>>;

/** What a text says once a passage is out of it; undefined while the passage does not stand in it. */
export const without = (text: string, passage: string): string | undefined => {
  if (passage.trim() === "" || redactionMark.includes(passage) || !text.includes(passage)) return undefined;
  return text.replaceAll(passage, () => redactionMark);
};

/** The passages that were chosen; undefined when one of them is not there, or none was chosen. */
export const chosen = (shown: Case, passages: Passages): Passage[] | undefined => {
  const filled = fieldsOf(shown).filter(({ field }) => passages[field] !== "");
  const there = filled.every(({ field, text }) => without(text, passages[field]) !== undefined);
  return filled.length > 0 && there
    ? filled.map(({ field }) => ({ field, text: passages[field] }))
    : undefined;
};
