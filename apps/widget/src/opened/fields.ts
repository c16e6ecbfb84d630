import { h, type Tree } from "../draw.ts";
import type { Failure } from "../failure.ts";
import type { Wrong } from "./check.ts";
import type { Opened } from "./opened.ts";
import type { OpenedWords } from "./words.ts";

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong: readonly Wrong[];
  readonly words: OpenedWords;
}

const messageFor = (id: string, wrong: readonly Wrong[]): string | undefined =>
  wrong.find(({ field }) => field === id)?.message;

/** The error beside a field. */
export const showError = (id: string, wrong: readonly Wrong[], words: OpenedWords): Tree => {
  const message = messageFor(id, wrong);
  if (!message) return undefined;
  return h(
    "p",
    { class: "error", id: `${id}-error` },
    h("span", { class: "unseen" }, `${words.errorPrefix} `),
    message,
  );
};

/** Label, hint and error around a control, which is told what describes it and whether it is wrong. */
export const showField = (
  { id, label, hint, wrong, words }: Field,
  control: (describedBy: string, isWrong: boolean) => Tree,
): Tree => {
  const isWrong = messageFor(id, wrong) !== undefined;
  const describedBy = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(" ");
  return h(
    "div",
    { class: `field ${isWrong ? "wrong" : ""}` },
    h("label", { for: id }, label),
    hint ? h("p", { class: "hint", id: `${id}-hint` }, hint) : undefined,
    showError(id, wrong, words),
    control(describedBy, isWrong),
  );
};

export interface Text extends Field {
  readonly value: string;
  readonly type?: "text" | "email";
  readonly autocomplete: string;
  readonly spellcheck?: boolean;
  readonly narrow?: boolean;
  readonly optional?: boolean;
  readonly input: (value: string) => void;
}

/** A field of one line. */
export const showText = (field: Text): Tree =>
  showField(field, (describedBy, isWrong) =>
    h("input", {
      id: field.id,
      class: field.narrow ? "narrow" : "",
      type: field.type ?? "text",
      autocomplete: field.autocomplete,
      spellcheck: "false",
      "aria-describedby": describedBy || undefined,
      "aria-invalid": isWrong,
      "aria-required": !field.optional,
      value: field.value,
      oninput: (event: Event) => field.input((event.target as HTMLInputElement).value),
    }),
  );

/** All that is wrong, above the form; takes the focus and leads to each field, within this one root. */
export const showSummary = (opened: Opened, wrong: readonly Wrong[], failure: Failure | undefined): Tree => {
  const { words } = opened;
  const leadTo = (event: Event, { field }: Wrong): void => {
    event.preventDefault();
    opened.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(field)}`)?.focus();
  };
  const item = (one: Wrong) =>
    h(
      "li",
      {},
      h("a", { href: `#${one.field}`, onclick: (event: Event) => leadTo(event, one) }, one.message),
    );
  if (wrong.length === 0 && !failure) return undefined;
  const { kind, problem } = failure ?? {};
  const unsent =
    kind === "offline"
      ? words.notSentOffline
      : kind === "unreachable"
        ? words.notSent
        : (problem?.detail ?? words.notUnderstood);
  return h(
    "div",
    { id: "summary", class: "summary", role: "alert", tabindex: "-1", "aria-labelledby": "summary-title" },
    h(
      "div",
      { id: "summary-title", class: "subtitle", role: "heading", "aria-level": opened.host.headingLevel + 1 },
      failure ? words.notSentTitle : words.errorTitle,
    ),
    failure ? h("p", {}, unsent) : undefined,
    wrong.length > 0 ? h("ul", {}, wrong.map(item)) : undefined,
  );
};
