import { html, nothing, type TemplateResult } from "lit";
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
export const showError = (
  id: string,
  wrong: readonly Wrong[],
  words: OpenedWords,
): TemplateResult | typeof nothing => {
  const message = messageFor(id, wrong);
  if (!message) return nothing;
  return html`<p class="error" id="${id}-error">
    <span class="unseen">${words.errorPrefix} </span>${message}
  </p>`;
};

/** Label, hint and error around a control, which is told what describes it and whether it is wrong. */
export const showField = (
  { id, label, hint, wrong, words }: Field,
  control: (describedBy: string, isWrong: boolean) => TemplateResult,
): TemplateResult => {
  const isWrong = messageFor(id, wrong) !== undefined;
  const describedBy = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(" ");
  return html`<div class="field ${isWrong ? "wrong" : ""}">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${showError(id, wrong, words)}
    ${control(describedBy, isWrong)}
  </div>`;
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
export const showText = (field: Text): TemplateResult =>
  showField(
    field,
    (describedBy, isWrong) =>
      html`<input
        id=${field.id}
        class=${field.narrow ? "narrow" : ""}
        type=${field.type ?? "text"}
        autocomplete=${field.autocomplete as "name"}
        spellcheck="false"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${isWrong}
        aria-required=${!field.optional}
        .value=${field.value}
        @input=${(event: Event) => field.input((event.target as HTMLInputElement).value)}
      />`,
  );

/** All that is wrong, above the form; takes the focus and leads to each field, within this one root. */
export const showSummary = (
  opened: Opened,
  wrong: readonly Wrong[],
  failure: Failure | undefined,
): TemplateResult => {
  const { words } = opened;
  const leadTo = (event: Event, { field }: Wrong): void => {
    event.preventDefault();
    opened.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(field)}`)?.focus();
  };
  const item = (one: Wrong) =>
    html`<li><a href="#${one.field}" @click=${(event: Event) => leadTo(event, one)}>${one.message}</a></li>`;
  if (wrong.length === 0 && !failure) return html``;
  const { kind, problem } = failure ?? {};
  const unsent =
    kind === "offline"
      ? words.notSentOffline
      : kind === "unreachable"
        ? words.notSent
        : (problem?.detail ?? words.notUnderstood);
  return html`<div id="summary" class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <div id="summary-title" class="subtitle" role="heading" aria-level=${opened.host.headingLevel + 1}>
      ${failure ? words.notSentTitle : words.errorTitle}
    </div>
    ${failure ? html`<p>${unsent}</p>` : nothing}
    ${
      wrong.length > 0
        ? html`<ul>
            ${wrong.map(item)}
          </ul>`
        : nothing
    }
  </div>`;
};
