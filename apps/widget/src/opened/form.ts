import { html, type TemplateResult } from "lit";
import { showSummary } from "./fields.ts";
import { showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";
import { showWho } from "./who.ts";

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
      ${showWho(opened, joining.wrong)}
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
