import type { CommunityMatch } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { showArea } from "./area.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import type { Begun } from "./begun.ts";

const showQuestions = (begun: Begun): Tree => {
  const { words: own, starting, opened } = begun;
  return [
    showArea(opened, {
      id: "problem",
      label: own.problem,
      hint: own.problemHint,
      value: begun.problem,
      input: (problem) => begun.type(problem),
    }),
    showArea(opened, {
      id: "difference",
      label: own.difference,
      hint: own.differenceHint,
      value: starting.difference,
      input: (difference) => starting.type({ difference }),
    }),
  ];
};

const showMatch = ({ community, because }: CommunityMatch, begun: Begun): Tree => {
  const { words: own, opened } = begun;
  const { counts } = opened.host.words;
  const [people, trusts] = [counts.people(community.people), counts.trusts(community.trusts)];
  const why = because?.length ? own.because(because.join(", "), people, trusts) : own.size(people, trusts);
  const lang = community.language;
  const open = (): void => void begun.open(community);
  return h(
    "li",
    { class: "match" },
    h("p", { class: "strong", lang, dir: "auto" }, community.name),
    h("p", { class: "short", lang, dir: "auto" }, community.goal),
    h("p", { class: "hint", dir: "auto" }, why),
    h(
      "button",
      {
        part: "quiet-button",
        class: "button quiet",
        type: "button",
        "aria-label": own.joinThisNamed(community.name),
        onclick: open,
      },
      own.joinThis,
    ),
  );
};

const showMatches = (begun: Begun): Tree => {
  const { matches } = begun.matching;
  if (matches.length === 0) return undefined;
  return h(
    "div",
    { class: "matches" },
    showSubtitle(begun.opened, begun.words.nearTitle),
    h(
      "ul",
      {},
      matches.map((match) => showMatch(match, begun)),
    ),
  );
};

/** The two questions. What is near stands below all that can be typed into or pressed, so that nothing of it moves. */
export const showStart = (begun: Begun): Tree => {
  const { words: own, starting, opened, matching } = begun;
  const { words } = opened;
  const { length } = matching.matches;
  return [
    showTitle(opened, own.title),
    h("p", { class: "lead" }, own.lead, " ", words.noPatients),
    opened.parts.trouble?.showSummary(),
    h(
      "form",
      { class: "form", novalidate: "", onsubmit: starting.next },
      showQuestions(begun),
      h("p", { class: "near", role: "status" }, length > 0 ? own.near(length) : undefined),
      h(
        "div",
        { class: "buttons" },
        h("button", { part: "button", class: "button", type: "submit" }, length > 0 ? own.anyway : own.go),
      ),
    ),
    h("button", { class: "plain", type: "button", onclick: () => begun.resume("stuck") }, own.stuckInstead),
    showMatches(begun),
  ];
};
