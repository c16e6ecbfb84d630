import { h, type Tree } from "../draw.ts";
import { showTitle } from "../opened/heading.ts";
import type { After } from "./after.ts";

/** The welcome: the address is confirmed and the membership has begun. */
export const showJoined = ({ words, confirming, opened }: After): Tree => {
  const { card, host, slug } = opened;
  return [
    h(
      "div",
      { class: "welcome" },
      showTitle(opened, words.joinedTitle),
      h("p", { dir: "auto" }, confirming.before ? words.joinedBefore : words.joined(card?.name ?? "")),
    ),
    h("p", { class: "lead" }, words.joinedNext),
    h(
      "div",
      { class: "buttons" },
      h(
        "a",
        {
          part: "button",
          class: "button",
          target: "_blank",
          rel: "noopener",
          href: `${host.origin}/c/${encodeURIComponent(slug)}`,
        },
        words.visit,
        " ",
        h("span", { class: "unseen" }, opened.words.newTab),
      ),
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: opened.close },
        opened.words.back,
      ),
    ),
  ];
};
