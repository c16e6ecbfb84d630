import { none as welsh } from "@boundaryless/words/cy/widget-none";
import { none as english } from "@boundaryless/words/en/widget-none";
import type { Shape } from "@boundaryless/words/shape";
import { html, nothing, type TemplateResult } from "lit";
import type { CommunityList, ViewRequest } from "./load.ts";
import { showHeading, type StateHost } from "./states.ts";

type NoneWords = Shape<typeof english>;

/** Where somebody starts the community that was not found: its name so far, their trust, their language. */
const startLink = (base: string, name: string, { trust = "", language }: ViewRequest): string => {
  const filled = Object.entries({ name, trust, lang: language === "cy" ? "cy" : "" }).filter(
    ([, text]) => text,
  );
  return `${base}/start${filled.length > 0 ? "?" : ""}${new URLSearchParams(filled)}`;
};

const start = (text: string, query: string, words: NoneWords, host: StateHost): TemplateResult =>
  html`<a class="button" target="_blank" rel="noopener" href=${startLink(host.origin, query, host.request)}
    >${text} <span class="unseen">${words.newTab}</span></a
  >`;

/** Nothing to show, told by why: no match, nobody from the trust, or no community at all. */
export const showNone = (list: CommunityList, host: StateHost): TemplateResult => {
  const words = host.spoken === "cy" ? welsh : english;
  const { answered: query } = list;
  const [title, text] = query
    ? [words.noMatchTitle(query), words.noMatch]
    : list.mine
      ? [words.noMineTitle, words.noMine]
      : [words.noneTitle, words.none];
  const clear = query || list.mine;
  return html`<div class="state">
    ${showHeading(title, host)}
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
