import type { CommunityMatch } from "@boundaryless/contract";
import { html, nothing, type TemplateResult } from "lit";
import { showSummary } from "../opened/fields.ts";
import { showArea } from "./area.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import type { Begun } from "./begun.ts";

const showQuestions = (begun: Begun): TemplateResult => {
  const { words: own, starting, opened } = begun;
  const { wrong } = starting;
  const { words } = opened;
  return html`${showArea({
    id: "problem",
    label: own.problem,
    hint: own.problemHint,
    value: begun.problem,
    input: (problem) => begun.type(problem),
    wrong,
    words,
  })}
  ${showArea({
    id: "difference",
    label: own.difference,
    hint: own.differenceHint,
    value: starting.difference,
    input: (difference) => starting.type({ difference }),
    wrong,
    words,
  })}`;
};

const showMatch = ({ community, because }: CommunityMatch, begun: Begun): TemplateResult => {
  const { words: own, opened } = begun;
  const { common } = opened.words;
  const [people, trusts] = [common.people(community.people), common.trusts(community.trusts)];
  const why = because?.length ? own.because(because.join(", "), people, trusts) : own.size(people, trusts);
  const lang = community.language ?? nothing;
  const open = (): void => void opened.open(community.slug, community, "start");
  return html`<li class="match">
    <p class="strong" lang=${lang} dir="auto">${community.name}</p>
    <p class="short" lang=${lang} dir="auto">${community.goal}</p>
    <p class="hint" dir="auto">${why}</p>
    <button
      part="quiet-button"
      class="button quiet"
      type="button"
      aria-label=${own.joinThisNamed(community.name)}
      @click=${open}
    >
      ${own.joinThis}
    </button>
  </li>`;
};

const showMatches = (begun: Begun): TemplateResult | typeof nothing => {
  const { matches } = begun.matching;
  if (matches.length === 0) return nothing;
  return html`<div class="matches">
    ${showSubtitle(begun.opened, begun.words.nearTitle)}
    <ul>
      ${matches.map((match) => showMatch(match, begun))}
    </ul>
  </div>`;
};

/** The two questions. What is near stands below all that can be typed into or pressed, so that nothing of it moves. */
export const showStart = (begun: Begun): TemplateResult => {
  const { words: own, starting, opened, matching } = begun;
  const { words } = opened;
  const { length } = matching.matches;
  const submit = (event: Event): void => {
    event.preventDefault();
    starting.next();
  };
  return html`${showTitle(opened, own.title)}
    <p class="lead">${own.lead} ${words.noPatients}</p>
    ${showSummary(opened, starting.wrong, starting.failure)}
    <form class="form" novalidate @submit=${submit}>
      ${showQuestions(begun)}
      <p class="near" role="status">${length > 0 ? own.near(words.common.communities(length)) : nothing}</p>
      <div class="buttons">
        <button part="button" class="button" type="submit">${length > 0 ? own.anyway : own.go}</button>
      </div>
    </form>
    <button class="plain" type="button" @click=${() => begun.resume("stuck")}>${own.stuckInstead}</button>
    ${showMatches(begun)}`;
};
