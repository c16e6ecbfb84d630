import { h, type Tree } from "../draw.ts";
import type { Opened } from "./opened.ts";

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** Label, hint and error around a control, which is told what describes it and whether it is wrong. */
export const showField = (
  { parts }: Opened,
  { id, label, hint }: Field,
  control: (describedBy: string | undefined, isWrong: boolean) => Tree,
): Tree => {
  const error = parts.trouble?.showError(id);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return h(
    "div",
    { class: error ? "field wrong" : "field" },
    h("label", { for: id }, label),
    hint ? h("p", { class: "hint", id: `${id}-hint` }, hint) : undefined,
    error,
    control(describedBy || undefined, Boolean(error)),
  );
};

export interface Text extends Field {
  readonly value: string;
  readonly type?: "email";
  readonly autocomplete: string;
  readonly narrow?: boolean;
  readonly optional?: boolean;
  readonly input: (value: string) => void;
}

/** A field of one line. */
export const showText = (opened: Opened, field: Text): Tree =>
  showField(opened, field, (describedBy, isWrong) =>
    h("input", {
      id: field.id,
      class: field.narrow ? "narrow" : "",
      type: field.type ?? "text",
      // Something before one @, and a name with a dot behind it.
      pattern: field.type && "[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+",
      autocomplete: field.autocomplete,
      spellcheck: "false",
      "aria-describedby": describedBy,
      "aria-invalid": isWrong,
      required: !field.optional,
      value: field.value,
      oninput: (event: Event) => field.input((event.target as HTMLInputElement).value),
    }),
  );
