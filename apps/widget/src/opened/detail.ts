import type { Community, CommunityCard, Language } from "@boundaryless/contract";
import { html, nothing, type TemplateResult } from "lit";
import { safeLink } from "./link.ts";
import { showSubtitle, showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

const showGoal = (opened: Opened): TemplateResult => {
  const { community, card, words, failure } = opened;
  const lang = (community ?? card)?.language ?? nothing;
  if (!community && failure) return html`<p class="text" lang=${lang} dir="auto">${card?.goal}</p>`;
  const lines = html`<span class="lines" aria-hidden="true"><i></i><i></i></span>`;
  return html`<div class="goals">
    <div>
      ${showSubtitle(opened, words.problem)}
      <p class="text" lang=${lang} dir="auto">${community ? community.problem : lines}</p>
    </div>
    <div>
      ${showSubtitle(opened, words.difference)}
      <p class="text" lang=${lang} dir="auto">${community ? community.difference : lines}</p>
    </div>
    <p class="unseen" role="status">${community ? nothing : words.loading}</p>
  </div>`;
};

const showFigures = ({ words }: Opened, { people, trusts, disciplines }: CommunityCard): TemplateResult => {
  const { common } = words;
  // The words have the number in them ("42 people"), which suits every language's plurals.
  const figures = [common.people(people), common.trusts(trusts), common.disciplineCount(disciplines)];
  return html`<ul class="figures" aria-label=${words.who}>
    ${figures.map((figure) => html`<li>${figure}</li>`)}
  </ul>`;
};

const showLink = (url: string, title: string, opened: Opened, language?: Language): TemplateResult => {
  const href = safeLink(url, opened.host.origin);
  const titled = html`<bdi lang=${language ?? nothing}>${title}</bdi>`;
  if (!href) return titled;
  return html`<a href=${href} target="_blank" rel="noopener" dir="auto"
    >${titled} <span class="unseen">${opened.words.newTab}</span></a
  >`;
};

const showFacts = (opened: Opened, card: CommunityCard): TemplateResult => {
  const { words } = opened;
  const { date } = words;
  const { stage, topics, nextGathering, latestLesson } = card;
  const facts: [string, unknown][] = [
    [words.stage, html`<b>${words.common.stages[stage]}</b> ${words.stages[stage]}`],
  ];
  if (nextGathering) {
    const when = date(nextGathering.startsAt, "day-and-time");
    facts.push([
      words.gathering,
      html`${showLink(nextGathering.url, nextGathering.title, opened, nextGathering.language)}<br />${when}`,
    ]);
  }
  if (latestLesson) {
    const when = date(latestLesson.sharedAt, "day-and-year");
    const link = showLink(latestLesson.url, latestLesson.title, opened, latestLesson.language);
    facts.push([words.lesson, html`${link}<br />${when}`]);
  }
  if (topics?.length)
    facts.push([
      words.topics,
      html`<span lang=${card.language ?? nothing} dir="auto">${topics.join(", ")}</span>`,
    ]);
  return html`<dl class="about">
    ${facts.map(
      ([term, description]) =>
        html`<dt>${term}</dt>
          <dd>${description}</dd>`,
    )}
  </dl>`;
};

const showAsked = (opened: Opened, asked: string): TemplateResult => {
  const { words } = opened;
  const enterCode = (): void => {
    opened.confirming.begin();
    opened.go("sent");
  };
  return html`<div class="panel">
    <p class="strong">${words.askedTitle(words.date(asked, "day"))}</p>
    <p>${words.asked}</p>
    <div class="buttons">
      <button part="button" class="button" type="button" @click=${enterCode}>${words.haveCode}</button>
      <button part="quiet-button" class="button quiet" type="button" @click=${() => opened.go("form")}>
        ${words.again}
      </button>
    </div>
    <button class="plain" type="button" @click=${opened.forget}>${words.forget}</button>
  </div>`;
};

const showClosed = (opened: Opened, { status, statusReason }: Partial<Community>): TemplateResult => {
  const { words } = opened;
  const paused = status === "paused";
  return html`<div class="panel warning">
    <p class="strong">${paused ? words.pausedTitle : words.archivedTitle}</p>
    <p>${paused ? words.paused : words.archived}</p>
    ${statusReason ? html`<p class="text" dir="auto">${statusReason}</p>` : nothing}
  </div>`;
};

const showTrouble = (opened: Opened): TemplateResult => {
  const { words, failure } = opened;
  const gone = failure?.problem?.code === "not-found";
  // The button goes away, so the focus moves to the heading.
  const again = (): void => {
    opened.host.renderRoot.querySelector<HTMLElement>("#opened-title")?.focus();
    void opened.read();
  };
  return html`<div class="panel warning" role="alert">
    <p>${gone ? words.gone : (failure?.problem?.detail ?? words.detailFailed)}</p>
    ${gone ? nothing : html`<button class="plain" type="button" @click=${again}>${words.retry}</button>`}
  </div>`;
};

const showWayIn = (opened: Opened): TemplateResult => {
  const { asked, words } = opened;
  if (asked) return showAsked(opened, asked);
  return html`<div class="buttons">
    <button part="button" class="button" type="button" @click=${() => opened.go("form")}>
      ${words.start}
    </button>
  </div>`;
};

const showMore = (opened: Opened): TemplateResult => {
  const { community, slug, words } = opened;
  const page = `/c/${encodeURIComponent(slug)}`;
  return html`<p>${showLink(community?.url ?? page, words.page, opened)}</p>
    <p>${showLink(`${page}/report`, words.report, opened)}</p>`;
};

const showHead = (opened: Opened, known: CommunityCard | undefined): TemplateResult => {
  const { words, failure } = opened;
  const name = known?.name ?? (failure ? words.alone : words.loading);
  return html`${showTitle(opened, name, known?.language)} ${known ? showFigures(opened, known) : nothing}
  ${failure ? showTrouble(opened) : nothing}`;
};

const isClosed = (known: CommunityCard | undefined): boolean =>
  known?.status === "paused" || known?.status === "archived";

/** The community: its goal, who is in it, what is going on, and the way in. */
export const showDetail = (opened: Opened): TemplateResult => {
  const { card, community, failure } = opened;
  const known = community ?? card;
  const closed = isClosed(known);
  const gone = failure?.problem?.code === "not-found";
  return html`${showHead(opened, known)} ${closed ? showClosed(opened, known ?? {}) : nothing}
  ${known || !failure ? showGoal(opened) : nothing} ${known && !gone && !closed ? showWayIn(opened) : nothing}
  ${known ? showFacts(opened, known) : nothing} ${gone ? nothing : showMore(opened)}`;
};
