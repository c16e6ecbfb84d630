import { html, nothing, type TemplateResult } from "lit";
import type { Discipline } from "@boundaryless/contract";
import { showTrustChoice } from "../trust/show.ts";
import { showError, showField, showSummary, showText } from "./fields.ts";
import { showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const showWho = ({ joining, words }: Opened): TemplateResult => {
  const { draft, wrong } = joining;
  return html`${showText({
    id: "name",
    label: words.name,
    autocomplete: "name",
    value: draft.name,
    input: (name) => joining.type({ name }),
    wrong,
    words,
  })}
  ${showText({
    id: "email",
    label: words.email,
    hint: words.emailHint,
    type: "email",
    autocomplete: "email",
    value: draft.email,
    input: (email) => joining.type({ email }),
    wrong,
    words,
  })}`;
};

const showOrganisation = ({ joining, words, host }: Opened): TemplateResult => {
  const { draft, wrong, trust } = joining;
  const turn = (unlisted: boolean): void => {
    joining.type({ unlisted });
    const id = unlisted ? "#organisation" : "#trust";
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(id)?.focus());
  };
  const field = draft.unlisted
    ? showText({
        id: "organisation",
        label: words.organisation,
        hint: words.noPatients,
        autocomplete: "organization",
        value: draft.organisation,
        input: (organisation) => joining.type({ organisation }),
        wrong,
        words,
      })
    : showField(
        { id: "trust", label: words.trust, hint: words.trustHint, wrong, words },
        (describedBy, isWrong) => showTrustChoice(trust, words, describedBy, isWrong),
      );
  return html`${field}
    <button class="plain under" type="button" @click=${() => turn(!draft.unlisted)}>
      ${draft.unlisted ? words.listed : words.unlisted}
    </button>`;
};

const showDiscipline = ({ joining, words }: Opened): TemplateResult => {
  const { draft, wrong } = joining;
  const change = (event: Event): void => joining.type({ discipline: valueOf(event) as Discipline });
  return showField(
    { id: "discipline", label: words.discipline, wrong, words },
    (describedBy, isWrong) =>
      html`<div class="box select">
        <select
          id="discipline"
          aria-describedby=${describedBy || nothing}
          aria-invalid=${isWrong}
          aria-required="true"
          @change=${change}
        >
          <option value="" ?selected=${!draft.discipline}>${words.choose}</option>
          ${Object.entries(words.common.disciplines).map(
            ([key, name]) =>
              html`<option value=${key} ?selected=${key === draft.discipline}>${name}</option>`,
          )}
        </select>
      </div>`,
  );
};

const showAgreement = ({ joining, words }: Opened): TemplateResult => {
  const { draft, wrong, wording } = joining;
  const isWrong = wrong.some(({ field }) => field === "agreed");
  return html`<div class="field ${isWrong ? "wrong" : ""}">
    ${showError("agreed", wrong, words)}
    <div class="agree">
      <input
        id="agreed"
        type="checkbox"
        aria-describedby=${isWrong ? "agreed-error" : nothing}
        aria-invalid=${isWrong}
        aria-required="true"
        .checked=${draft.agreed}
        @change=${(event: Event) => joining.type({ agreed: (event.target as HTMLInputElement).checked })}
      />
      <label for="agreed" dir="auto">${wording?.text}</label>
    </div>
  </div>`;
};

/** The form to join: who, from where, what kind of work, and agreement to the wording shown. */
export const showForm = (opened: Opened): TemplateResult => {
  const { joining, words, card } = opened;
  const submit = (event: Event): void => {
    event.preventDefault();
    void joining.submit();
  };
  return html`${showTitle(opened, words.formTitle(card?.name ?? ""))}
    <p class="lead">${words.formIntroduction} ${words.noPatients}</p>
    ${showSummary(opened, joining.wrong, joining.failure)}
    <form class="form" novalidate @submit=${submit}>
      ${showWho(opened)} ${showOrganisation(opened)} ${showDiscipline(opened)} ${showAgreement(opened)}
      <div class="buttons">
        <button class="button" type="submit" aria-disabled=${joining.sending}>
          ${joining.sending ? words.sending : words.submit}
        </button>
        <button class="button quiet" type="button" @click=${() => opened.go("community")}>
          ${words.cancel}
        </button>
      </div>
    </form>`;
};
