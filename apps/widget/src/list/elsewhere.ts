import { elsewhere as welsh } from "@boundaryless/words/cy/widget-elsewhere";
import { elsewhere as english } from "@boundaryless/words/en/widget-elsewhere";
import type { Shape } from "@boundaryless/words/shape";
import type { ElsewhereCard } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import type { ListWords } from "./words.ts";
import { showFigures } from "./card.ts";
import { showHeading, type StateHost } from "./states.ts";

type ElsewhereWords = Shape<typeof english>;

const showOne = (card: ElsewhereCard, words: ListWords, say: ElsewhereWords, host: StateHost): Tree =>
  h(
    "li",
    { part: "card", class: "card" },
    h(
      "div",
      { class: "name", role: "heading", "aria-level": host.headingLevel + 2 },
      h(
        "a",
        { href: card.url, lang: card.language, dir: "auto", target: "_blank", rel: "external noopener" },
        card.name,
        " ",
        h("span", { class: "unseen", lang: host.spoken }, say.leads),
      ),
    ),
    h("p", { class: "goal", lang: card.language, dir: "auto" }, card.goal),
    showFigures(card, words),
    h("p", { class: "featured", dir: "auto" }, say.at(card.at.name)),
  );

/** Communities of other installations below ours, marked with whose they are: they are joined there, not here. */
export const showElsewhere = (cards: readonly ElsewhereCard[], words: ListWords, host: StateHost): Tree => {
  const say: ElsewhereWords = host.spoken === "cy" ? welsh : english;
  return h(
    "section",
    { class: "elsewhere", "aria-label": say.title },
    showHeading(say.title, host),
    h(
      "ul",
      { class: "grid" },
      cards.map((card) => showOne(card, words, say, host)),
    ),
  );
};
