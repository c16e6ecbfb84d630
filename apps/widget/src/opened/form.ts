import { h, type Tree } from "../draw.ts";
import { showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";
import { showWho } from "./who.ts";

/** The form to join: who, from where, what kind of work, and agreement to the wording shown. */
export const showForm = (opened: Opened): Tree => {
  const { joining, words, card, parts } = opened;
  return [
    showTitle(opened, words.formTitle(card?.name ?? "")),
    h("p", { class: "lead" }, words.formIntroduction, " ", words.noPatients),
    parts.trouble?.showSummary(),
    h(
      "form",
      { class: "form", novalidate: "", onsubmit: joining.submit },
      showWho(opened),
      h(
        "div",
        { class: "buttons" },
        h(
          "button",
          { part: "button", class: "button", type: "submit", "aria-disabled": joining.sending },
          joining.sending ? words.sending : words.submit,
        ),
        h(
          "button",
          {
            part: "quiet-button",
            class: "button quiet",
            type: "button",
            onclick: async () => (await opened.use("about"))?.enter(),
          },
          words.about,
        ),
      ),
    ),
  ];
};
