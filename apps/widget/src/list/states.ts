import { html, nothing, type TemplateResult } from "lit";
import type { ListWords } from "../language.ts";
import { startLink } from "../link.ts";
import type { CommunityList, ViewRequest } from "./load.ts";

interface StateHost {
  readonly origin: string;
  readonly headingLevel: number;
  readonly request: ViewRequest;
}

const heading = (text: string, host: StateHost): TemplateResult =>
  html`<div class="state-title" role="heading" aria-level=${host.headingLevel + 1} dir="auto">${text}</div>`;

const start = (text: string, query: string, words: ListWords, host: StateHost): TemplateResult =>
  html`<a class="button" target="_blank" rel="noopener" href=${startLink(host.origin, query, host.request)}
    >${text} <span class="unseen">${words.newTab}</span></a
  >`;

/** Where the cards will be: the same height, so that nothing on the page moves when they come. */
export const showSkeleton = (words: ListWords, limit: number): TemplateResult =>
  html`<div class="grid" aria-hidden="true">
      ${Array.from({ length: limit }, () => html`<div class="card ghost"><i></i><i></i><i></i><i></i></div>`)}
    </div>
    <p class="unseen">${words.loading}</p>`;

/** Nothing to show, told by why: no match, nobody from the trust, or no community at all. */
export const showNone = (list: CommunityList, words: ListWords, host: StateHost): TemplateResult => {
  const { answered: query } = list;
  const [title, text] = query
    ? [words.noMatchTitle(query), words.noMatch]
    : list.mine
      ? [words.noMineTitle, words.noMine]
      : [words.noneTitle, words.none];
  const clear = query || list.mine;
  return html`<div class="state">
    ${heading(title, host)}
    <p>${text}</p>
    <div class="buttons">
      ${query || !list.mine ? start(query ? words.start : words.startAny, query, words, host) : nothing}
      ${
        clear
          ? html`<button class="button quiet" type="button" @click=${() => list.clear()}>
              ${query ? words.clear : words.showAll}
            </button>`
          : nothing
      }
    </div>
  </div>`;
};

/** Why the list is not here, and what to do; small when older results are still on show. */
export const showFailure = (list: CommunityList, words: ListWords, host: StateHost): TemplateResult => {
  const { failure } = list;
  const offline = failure?.kind === "offline";
  const text = offline ? words.offline : (failure?.problem?.detail ?? words.failed);
  const title = offline ? words.offlineTitle : list.first ? words.failedMore : words.failedTitle;
  return html`<div class="state ${list.first ? "slim" : ""}" role="alert">
    ${heading(title, host)}
    <p>${text}</p>
    <div class="buttons">
      <button class="button quiet" type="button" @click=${list.retry}>${words.retry}</button>
    </div>
  </div>`;
};
