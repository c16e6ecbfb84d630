import { none as welsh } from "@boundaryless/words/cy/widget-none";
import { none as english } from "@boundaryless/words/en/widget-none";
import type { Shape } from "@boundaryless/words/shape";
import { html, nothing, type TemplateResult } from "lit";
import type { CommunityList } from "./load.ts";
import { showHeading, type StateHost } from "./states.ts";

type NoneWords = Shape<typeof english>;

const begin = (view: "start" | "stuck", text: string, query: string, host: StateHost): TemplateResult =>
  html`<button
    part=${view === "start" ? "button" : "quiet-button"}
    class="button ${view === "start" ? "" : "quiet"}"
    type="button"
    @click=${() => host.begin(view, query)}
  >
    ${text}
  </button>`;

/** Nothing to show, told by why: no match, nobody from the trust, or no community at all. */
export const showNone = (list: CommunityList, host: StateHost): TemplateResult => {
  const words: NoneWords = host.spoken === "cy" ? welsh : english;
  const { answered: query } = list;
  const [title, text] = query
    ? [words.noMatchTitle(query), words.noMatch]
    : list.mine
      ? [words.noMineTitle, words.noMine]
      : [words.noneTitle, words.none];
  const narrowed = query || list.mine;
  const clear = (): void => {
    list.query = "";
    list.mine = false;
    void list.find();
  };
  return html`<div class="state">
    ${showHeading(title, host)}
    <p>${text}</p>
    <div class="buttons">
      ${query || !list.mine ? begin("start", query ? words.start : words.startAny, query, host) : nothing}
      ${query ? begin("stuck", words.stuck, query, host) : nothing}
      ${
        narrowed
          ? html`<button part="quiet-button" class="button quiet" type="button" @click=${clear}>
              ${query ? words.clear : words.showAll}
            </button>`
          : nothing
      }
    </div>
  </div>`;
};
