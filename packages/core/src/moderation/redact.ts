import { type Passage, type RedactableField, redactableFields, redactionMark } from "@boundaryless/contract";
import { Refusal } from "../errors.ts";

type Texts = Readonly<Partial<Record<RedactableField, string>>>;
type Originals = Partial<Record<RedactableField, { before: string; after: string }>>;

/** Puts the mark in place of every occurrence of the passages. @throws invalid for a passage that is not there */
export const redact = (texts: Texts, passages: readonly Passage[]): Originals => {
  const after: Partial<Record<RedactableField, string>> = { ...texts };
  passages.forEach(({ field, text }, index) => {
    // A piece of a mark would only make marks within marks.
    const before = after[field];
    if (before === undefined || redactionMark.includes(text) || !before.includes(text)) {
      throw new Refusal("invalid", "check-fields", {
        fields: [{ field: `passages.${index}.text`, rule: "passage" }],
      });
    }
    after[field] = before.replaceAll(text, () => redactionMark);
  });
  return Object.fromEntries(
    redactableFields
      .filter((field) => after[field] !== texts[field])
      .map((field) => [field, { before: texts[field] ?? "", after: after[field] ?? "" }]),
  );
};

/** The texts as they were. @throws conflict when one of them was changed since the redaction */
export const restored = (
  texts: Texts,
  originals: Readonly<Record<string, { before: string; after: string }>>,
): Partial<Record<RedactableField, string>> => {
  const back: Partial<Record<RedactableField, string>> = {};
  for (const field of redactableFields) {
    const original = originals[field];
    if (!original || texts[field] === original.before) continue;
    if (texts[field] !== original.after) throw new Refusal("conflict", "changed-since");
    back[field] = original.before;
  }
  return back;
};
