import { none as welsh } from "@boundaryless/words/cy/widget-none";
import { none as english } from "@boundaryless/words/en/widget-none";
import type { Shape } from "@boundaryless/words/shape";
import { h, type Tree } from "../draw.ts";
import type { CommunityList } from "./load.ts";
import { showHeading, type StateHost } from "./states.ts";

type NoneWords = Shape<typeof english>;

const begin = (view: "start" | "stuck", text: string, query: string, host: StateHost): Tree =>
  h(
    "button",
    {
      part: view === "start" ? "button" : "quiet-button",
      class: `button ${view === "start" ? "" : "quiet"}`,
      type: "button",
      onclick: () => host.begin(view, query),
    },
    text,
  );

/** Nothing to show, told by why: no match, nobody from the trust, or no community at all. */
export const showNone = (list: CommunityList, host: StateHost): Tree => {
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
  return h(
    "div",
    { class: "state" },
    showHeading(title, host),
    h("p", {}, text),
    h(
      "div",
      { class: "buttons" },
      query || !list.mine ? begin("start", query ? words.start : words.startAny, query, host) : undefined,
      query ? begin("stuck", words.stuck, query, host) : undefined,
      narrowed
        ? h(
            "button",
            { part: "quiet-button", class: "button quiet", type: "button", onclick: clear },
            query ? words.clear : words.showAll,
          )
        : undefined,
    ),
  );
};
