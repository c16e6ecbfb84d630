import { html, nothing, type TemplateResult } from "lit";
import type { Discipline, Wording } from "@boundaryless/contract";
import { showTrustChoice } from "../trust/show.ts";
import type { Wrong } from "./check.ts";
import { showError, showField, showText } from "./fields.ts";
import type { Opened } from "./opened.ts";

type Wrongs = readonly Wrong[];

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const showSelf = ({ person, words }: Opened, wrong: Wrongs): TemplateResult => {
  const { draft } = person;
  return html`${showText({
    id: "name",
    label: words.name,
    autocomplete: "name",
    value: draft.name,
    input: (name) => person.type({ name }),
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
    input: (email) => person.type({ email }),
    wrong,
    words,
  })}`;
};

const showOrganisation = ({ person, words, host }: Opened, wrong: Wrongs): TemplateResult => {
  const { draft, trust } = person;
  const turn = (unlisted: boolean): void => {
    person.type({ unlisted });
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
        input: (organisation) => person.type({ organisation }),
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

const showDiscipline = ({ person, words }: Opened, wrong: Wrongs): TemplateResult => {
  const { draft } = person;
  const change = (event: Event): void => person.type({ discipline: valueOf(event) as Discipline });
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

const showAgreement = ({ person, words }: Opened, wrong: Wrongs, wording: Wording): TemplateResult => {
  const { draft } = person;
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
        @change=${(event: Event) => person.type({ agreed: (event.target as HTMLInputElement).checked })}
      />
      <label for="agreed" dir="auto">${wording.text}</label>
    </div>
  </div>`;
};

/** Who somebody is, in any form: name, address, organisation, kind of work, and agreement to the wording shown. */
export const showWho = (
  opened: Opened,
  wrong: Wrongs,
  wording: Wording = opened.person.wording,
): TemplateResult =>
  html`${showSelf(opened, wrong)} ${showOrganisation(opened, wrong)} ${showDiscipline(opened, wrong)}
  ${showAgreement(opened, wrong, wording)}`;
