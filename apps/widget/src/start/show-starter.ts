import { h, type Tree } from "../draw.ts";
import { showSummary, showText } from "../opened/fields.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import { showWho } from "../opened/who.ts";
import type { Begun } from "./begun.ts";

const showAbout = ({ words: own, starting, opened }: Begun): Tree => {
  const { wrong } = starting;
  const { words } = opened;
  return [
    showText({
      id: "community-name",
      label: own.communityName,
      hint: own.communityNameHint,
      autocomplete: "off",
      value: starting.name,
      input: (name) => starting.type({ name }),
      wrong,
      words,
    }),
    showText({
      id: "topics",
      label: own.topics,
      hint: own.topicsHint,
      autocomplete: "off",
      optional: true,
      value: starting.topics,
      input: (topics) => starting.type({ topics }),
      wrong,
      words,
    }),
  ];
};

/** The rest of a start: what the community is called, its topics, and who starts it. */
export const showStarter = (begun: Begun): Tree => {
  const { words: own, starting, opened } = begun;
  const submit = (event: Event): void => {
    event.preventDefault();
    void starting.submit();
  };
  return [
    showTitle(opened, own.whoTitle),
    h("p", { class: "lead" }, own.whoLead, " ", opened.words.noPatients),
    showSummary(opened, starting.wrong, starting.failure),
    h(
      "form",
      { class: "form", novalidate: "", onsubmit: submit },
      showAbout(begun),
      showSubtitle(opened, own.yourself),
      showWho(opened, starting.wrong),
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
