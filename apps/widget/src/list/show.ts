import { readAsked } from "../asked.ts";
import { h, type Tree } from "../draw.ts";
import type { ListWords } from "./words.ts";
import { showCard, showUnopened, type CardHost } from "./card.ts";
import type { CommunityList, ListHost } from "./load.ts";
import { showFailure, showSkeleton, type StateHost } from "./states.ts";

interface Host extends CardHost, ListHost, StateHost {
  /** Fetches what opening a community needs. */
  prefetch(): void;
}

const showSearch = (list: CommunityList, words: ListWords, host: Host): Tree => {
  const submit = (event: Event): void => {
    event.preventDefault();
    void list.find();
  };
  const type = (event: Event): void => list.search((event.target as HTMLInputElement).value);
  const mine = (event: Event): void => list.narrow((event.target as HTMLInputElement).checked);
  const { trust } = host.request;
  const unknown = trust && list.first && !list.first.trust;
  return h(
    "form",
    {
      class: "search",
      role: "search",
      onsubmit: submit,
      onpointerenter: list.prefetch,
      onfocusin: list.prefetch,
    },
    h("label", { for: "query" }, words.search),
    h("p", { class: "hint", id: "query-hint" }, words.searchHint),
    h(
      "div",
      { class: "box" },
      h("input", {
        id: "query",
        type: "search",
        maxlength: "100",
        autocomplete: "off",
        "aria-describedby": "query-hint",
        value: list.query,
        oninput: type,
      }),
    ),
    trust
      ? h(
          "div",
          { class: "mine" },
          unknown
            ? list.finding?.showUnknown(trust, host.spoken)
            : [
                h("input", { id: "mine", type: "checkbox", checked: list.mine, onchange: mine }),
                h("label", { for: "mine" }, words.mine),
              ],
        )
      : undefined,
    h(
      "button",
      {
        id: "start",
        part: "quiet-button",
        class: "button quiet",
        type: "button",
        onclick: () => host.begin("start"),
      },
      words.start,
    ),
    host.unopened === "" ? showUnopened(`${host.origin}/start`, words) : undefined,
  );
};

const showCards = (list: CommunityList, words: ListWords, host: Host): Tree => {
  const cards = list.cards.slice(0, list.shown);
  const asked = readAsked();
  const more = list.next || list.shown < list.cards.length;
  return [
    h(
      "ul",
      { class: "grid", onpointerenter: host.prefetch, onfocusin: host.prefetch },
      cards.map((card) => showCard(card, words, host, asked)),
    ),
    more
      ? h(
          "button",
          {
            part: "quiet-button",
            class: "button quiet more",
            type: "button",
            onclick: list.more,
            onpointerenter: list.prefetch,
            onfocus: list.prefetch,
          },
          words.showMore,
        )
      : undefined,
  ];
};

/** The first view: what this is, search, and the communities or why there are none. */
export const showList = (list: CommunityList, words: ListWords, host: Host): Tree => {
  if (list.refused) return list.refused.showRefused(host);
  return [
    h(
      "header",
      {},
      h(
        "div",
        {
          id: "title",
          part: "title",
          class: "title",
          role: "heading",
          tabindex: "-1",
          "aria-level": host.headingLevel,
        },
        words.title,
      ),
      h("p", { class: "introduction" }, h("slot", { name: "intro" }, words.introduction)),
    ),
    showSearch(list, words, host),
    h("p", { class: "unseen", role: "status" }, list.said?.(host.spoken)),
    h(
      "div",
      { class: "results", "aria-busy": list.busy, style: `--limit:${host.limit}` },
      list.phase === "loading"
        ? showSkeleton(words, list.slow ? host.limit : 0)
        : [
            list.failure ? showFailure(list, words, host) : undefined,
            list.cards.length > 0
              ? showCards(list, words, host)
              : list.failure
                ? undefined
                : list.finding?.showNone(list, host),
            list.others && list.finding?.showElsewhere(list.others, words, host),
          ],
    ),
  ];
};
