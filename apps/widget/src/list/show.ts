import { html, nothing, type TemplateResult } from "lit";
import type { ListWords } from "../language.ts";
import { showCard, showUnopened, type CardHost } from "./card.ts";
import type { CommunityList, ListHost } from "./load.ts";
import { showFailure, showSkeleton, type StateHost } from "./states.ts";

interface Host extends CardHost, ListHost, StateHost {
  /** Fetches what opening a community needs. */
  prefetch(): void;
}

const magnifier = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="10.5" cy="10.5" r="6.5" />
  <path d="m15.5 15.5 5.5 5.5" />
</svg>`;

const showSearch = (list: CommunityList, words: ListWords, host: Host): TemplateResult => {
  const submit = (event: Event): void => {
    event.preventDefault();
    void list.find();
  };
  const type = (event: Event): void => list.search((event.target as HTMLInputElement).value);
  const mine = (event: Event): void => list.narrow((event.target as HTMLInputElement).checked);
  const { trust } = host.request;
  const unknown = trust && list.first && !list.first.trust;
  return html`<form
    class="search"
    role="search"
    @submit=${submit}
    @pointerenter=${list.prefetch}
    @focusin=${list.prefetch}
  >
    <label for="query">${words.search}</label>
    <p class="hint" id="query-hint">${words.searchHint}</p>
    <div class="box">
      ${magnifier}
      <input
        id="query"
        type="search"
        maxlength="100"
        autocomplete="off"
        enterkeyhint="search"
        aria-describedby="query-hint"
        .value=${list.query}
        @input=${type}
      />
    </div>
    ${
      trust
        ? html`<div class="mine">
            ${
              unknown
                ? html`<p class="hint">${words.unknownTrust(trust)}</p>`
                : html`<input id="mine" type="checkbox" .checked=${list.mine} @change=${mine} />
                    <label for="mine">${words.mine}</label>`
            }
          </div>`
        : nothing
    }
    <button
      id="start"
      part="quiet-button"
      class="button quiet"
      type="button"
      @click=${() => host.begin("start")}
    >
      ${words.start}
    </button>
    ${host.unopened === "" ? showUnopened(`${host.origin}/start`, words, () => host.begin("start")) : nothing}
  </form>`;
};

const showCards = (list: CommunityList, words: ListWords, host: Host): TemplateResult => {
  const cards = list.cards.slice(0, list.shown);
  const more = list.next || list.shown < list.cards.length;
  return html`<ul class="grid" @pointerenter=${host.prefetch} @focusin=${host.prefetch}>
      ${cards.map((card) => showCard(card, words, host))}
    </ul>
    ${
      more
        ? html`<button
            part="quiet-button"
            class="button quiet more"
            type="button"
            @click=${list.more}
            @pointerenter=${list.prefetch}
            @focus=${list.prefetch}
          >
            ${words.showMore}
          </button>`
        : nothing
    }`;
};

/** The first view: what this is, search, and the communities or why there are none. */
export const showList = (list: CommunityList, words: ListWords, host: Host): TemplateResult => {
  if (list.refused) return list.refused.showRefused(host);
  return html`<header>
      <div id="title" part="title" class="title" role="heading" tabindex="-1" aria-level=${host.headingLevel}>
        ${words.title}
      </div>
      <p class="introduction"><slot name="intro">${words.introduction}</slot></p>
    </header>
    ${showSearch(list, words, host)}
    <p class="unseen" role="status">${list.said?.(host.spoken)}</p>
    <div class="results" aria-busy=${list.busy} .style=${`--limit:${host.limit}`}>
      ${
        list.phase === "loading"
          ? showSkeleton(words, list.slow ? host.limit : 0)
          : [
              list.failure ? showFailure(list, words, host) : nothing,
              list.cards.length > 0
                ? showCards(list, words, host)
                : list.failure
                  ? nothing
                  : list.finding?.showNone(list, host),
              list.others && list.finding?.showElsewhere(list.others, words, host),
            ]
      }
    </div>`;
};
