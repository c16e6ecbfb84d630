import { h, type Tree } from "../draw.ts";
import { showArea } from "./area.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import { showWho } from "../opened/who.ts";
import type { Begun } from "./begun.ts";

const showNext = ({ opened, words: own }: Begun): Tree =>
  h(
    "div",
    { class: "panel" },
    showSubtitle(opened, own.stuckNextTitle),
    h(
      "ol",
      { class: "steps" },
      own.stuckNext.map((step) => h("li", {}, step)),
    ),
  );

/** Leaving a problem: what it is, who has it, and what will happen with it. */
export const showStuck = (begun: Begun): Tree => {
  const { words: own, stuck, opened } = begun;
  const { words } = opened;
  return [
    showTitle(opened, own.stuckTitle),
    h("p", { class: "lead" }, own.stuckLead, " ", words.noPatients),
    opened.parts.trouble?.showSummary(),
    h(
      "form",
      { class: "form", novalidate: "", onsubmit: stuck.submit },
      showArea(opened, {
        id: "problem",
        label: own.stuckProblem,
        hint: own.problemHint,
        value: begun.problem,
        input: (problem) => begun.type(problem),
      }),
      showNext(begun),
      showSubtitle(opened, own.yourself),
      showWho(opened, own.agreement),
      h(
        "div",
        { class: "buttons" },
        h(
          "button",
          { part: "button", class: "button", type: "submit", "aria-disabled": stuck.sending },
          stuck.sending ? words.sending : own.stuckSubmit,
        ),
      ),
    ),
    h("button", { class: "plain", type: "button", onclick: () => begun.resume("start") }, own.startInstead),
  ];
};

/** The problem is kept. */
export const showNoted = (begun: Begun): Tree => {
  const { words: own, stuck, opened } = begun;
  return [
    h(
      "div",
      { class: "welcome" },
      showTitle(opened, own.notedTitle),
      h("p", {}, stuck.before ? own.notedBefore : own.noted),
    ),
    showNext(begun),
  ];
};
