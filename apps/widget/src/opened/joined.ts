import { h, type Tree } from "../draw.ts";
import { safeLink } from "./link.ts";
import { showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

/** The welcome: the address is confirmed and the membership has begun. */
export const showJoined = (opened: Opened): Tree => {
  const { words, card, community, confirming, host } = opened;
  const page = community?.url ?? `/c/${encodeURIComponent(opened.slug)}`;
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
          href: safeLink(page, host.origin) ?? host.origin,
        },
        words.visit,
        " ",
        h("span", { class: "unseen" }, words.newTab),
      ),
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: opened.close },
        words.back,
      ),
    ),
  ];
};
