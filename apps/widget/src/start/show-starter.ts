import { h, type Tree } from "../draw.ts";
import { showText } from "../opened/fields.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import { showWho } from "../opened/who.ts";
import type { Begun } from "./begun.ts";

const showAbout = ({ words: own, starting, opened }: Begun): Tree => [
  showText(opened, {
    id: "community-name",
    label: own.communityName,
    hint: own.communityNameHint,
    autocomplete: "off",
    value: starting.name,
    input: (name) => starting.type({ name }),
  }),
  showText(opened, {
    id: "topics",
    label: own.topics,
    hint: own.topicsHint,
    autocomplete: "off",
    optional: true,
    value: starting.topics,
    input: (topics) => starting.type({ topics }),
  }),
];

/** The rest of a start: what the community is called, its topics, and who starts it. */
export const showStarter = (begun: Begun): Tree => {
  const { words: own, starting, opened } = begun;
  return [
    showTitle(opened, own.whoTitle),
    h("p", { class: "lead" }, own.whoLead, " ", opened.words.noPatients),
    opened.parts.trouble?.showSummary(),
    h(
      "form",
      { class: "form", novalidate: "", onsubmit: starting.submit },
      showAbout(begun),
      showSubtitle(opened, own.yourself),
      showWho(opened),
      h(
        "div",
        { class: "buttons" },
        h(
          "button",
          { part: "button", class: "button", type: "submit", "aria-disabled": starting.sending },
          starting.sending ? opened.words.sending : own.submit,
        ),
        h(
          "button",
          { part: "quiet-button", class: "button quiet", type: "button", onclick: () => opened.go("start") },
          own.change,
        ),
      ),
    ),
  ];
};
