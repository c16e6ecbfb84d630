import type { CommunityMatch } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { showSummary } from "../opened/fields.ts";
import { showArea } from "./area.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import type { Begun } from "./begun.ts";

const showQuestions = (begun: Begun): Tree => {
  const { words: own, starting, opened } = begun;
  const { wrong } = starting;
  const { words } = opened;
  return [
    showArea({
      id: "problem",
      label: own.problem,
      hint: own.problemHint,
      value: begun.problem,
      input: (problem) => begun.type(problem),
      wrong,
      words,
    }),
    showArea({
      id: "difference",
      label: own.difference,
      hint: own.differenceHint,
      value: starting.difference,
      input: (difference) => starting.type({ difference }),
      wrong,
      words,
    }),
  ];
};

const showMatch = ({ community, because }: CommunityMatch, begun: Begun): Tree => {
  const { words: own, opened } = begun;
  const { common } = opened.words;
  const [people, trusts] = [common.people(community.people), common.trusts(community.trusts)];
  const why = because?.length ? own.because(because.join(", "), people, trusts) : own.size(people, trusts);
  const lang = community.language;
  const open = (): void => void opened.open(community.slug, community, "start");
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
  const submit = (event: Event): void => {
    event.preventDefault();
    starting.next();
  };
  return [
    showTitle(opened, own.title),
    h("p", { class: "lead" }, own.lead, " ", words.noPatients),
    showSummary(opened, starting.wrong, starting.failure),
    h(
      "form",
      { class: "form", novalidate: "", onsubmit: submit },
      showQuestions(begun),
      h(
        "p",
        { class: "near", role: "status" },
        length > 0 ? own.near(words.common.communities(length)) : undefined,
      ),
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
