import { html, type TemplateResult } from "lit";
import { showSummary } from "../opened/fields.ts";
import { showArea } from "./area.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import { showWho } from "../opened/who.ts";
import type { Begun } from "./begun.ts";

const showNext = ({ opened, words: own }: Begun): TemplateResult =>
  html`<div class="panel">
    ${showSubtitle(opened, own.stuckNextTitle)}
    <ol class="steps">
      ${own.stuckNext.map((step) => html`<li>${step}</li>`)}
    </ol>
  </div>`;

/** Leaving a problem: what it is, who has it, and what will happen with it. */
export const showStuck = (begun: Begun): TemplateResult => {
  const { words: own, stuck, opened } = begun;
  const { words } = opened;
  const { wrong } = stuck;
  const submit = (event: Event): void => {
    event.preventDefault();
    void stuck.submit();
  };
  return html`${showTitle(opened, own.stuckTitle)}
    <p class="lead">${own.stuckLead} ${words.noPatients}</p>
    ${showSummary(opened, wrong, stuck.failure)}
    <form class="form" novalidate @submit=${submit}>
      ${showArea({
        id: "problem",
        label: own.stuckProblem,
        hint: own.problemHint,
        value: begun.problem,
        input: (problem) => begun.type(problem),
        wrong,
        words,
      })}
      ${showNext(begun)} ${showSubtitle(opened, own.yourself)} ${showWho(opened, wrong, own.agreement)}
      <div class="buttons">
        <button part="button" class="button" type="submit" aria-disabled=${stuck.sending}>
          ${stuck.sending ? words.sending : own.stuckSubmit}
        </button>
      </div>
    </form>
    <button class="plain" type="button" @click=${() => begun.resume("start")}>${own.startInstead}</button>`;
};

/** The problem is kept. */
export const showNoted = (begun: Begun): TemplateResult => {
  const { words: own, stuck, opened } = begun;
  return html`<div class="welcome">
      ${showTitle(opened, own.notedTitle)}
      <p>${stuck.before ? own.notedBefore : own.noted}</p>
    </div>
    ${showNext(begun)}`;
};
