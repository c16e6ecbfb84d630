import type { Community, CommunityCard, Language } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { safeLink } from "./link.ts";
import { showSubtitle, showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

const showGoal = (opened: Opened): Tree => {
  const { community, card, words, failure } = opened;
  const lang = (community ?? card)?.language;
  if (!community && failure) return h("p", { class: "text", lang, dir: "auto" }, card?.goal);
  const lines = h("span", { class: "lines", "aria-hidden": "true" }, h("i"), h("i"));
  return h(
    "div",
    { class: "goals" },
    h(
      "div",
      {},
      showSubtitle(opened, words.problem),
      h("p", { class: "text", lang, dir: "auto" }, community ? community.problem : lines),
    ),
    h(
      "div",
      {},
      showSubtitle(opened, words.difference),
      h("p", { class: "text", lang, dir: "auto" }, community ? community.difference : lines),
    ),
    h("p", { class: "unseen", role: "status" }, community ? undefined : words.loading),
  );
};

const showFigures = ({ words }: Opened, { people, trusts, disciplines }: CommunityCard): Tree => {
  const { common } = words;
  // The words have the number in them ("42 people"), which suits every language's plurals.
  const figures = [common.people(people), common.trusts(trusts), common.disciplineCount(disciplines)];
  return h(
    "ul",
    { class: "figures", "aria-label": words.who },
    figures.map((figure) => h("li", {}, figure)),
  );
};

const showLink = (url: string, title: string, opened: Opened, language?: Language): Tree => {
  const href = safeLink(url, opened.host.origin);
  const titled = h("bdi", { lang: language }, title);
  if (!href) return titled;
  return h(
    "a",
    { href, target: "_blank", rel: "noopener", dir: "auto" },
    titled,
    " ",
    h("span", { class: "unseen" }, opened.words.newTab),
  );
};

const showFacts = (opened: Opened, card: CommunityCard): Tree => {
  const { words } = opened;
  const { date } = words;
  const { stage, topics, nextGathering, latestLesson } = card;
  const facts: [string, Tree][] = [
    [words.stage, [h("b", {}, words.common.stages[stage]), " ", words.stages[stage]]],
  ];
  if (nextGathering) {
    const when = date(nextGathering.startsAt, "day-and-time");
    facts.push([
      words.gathering,
      [showLink(nextGathering.url, nextGathering.title, opened, nextGathering.language), h("br"), when],
    ]);
  }
  if (latestLesson) {
    const when = date(latestLesson.sharedAt, "day-and-year");
    const link = showLink(latestLesson.url, latestLesson.title, opened, latestLesson.language);
    facts.push([words.lesson, [link, h("br"), when]]);
  }
  if (topics?.length)
    facts.push([words.topics, h("span", { lang: card.language, dir: "auto" }, topics.join(", "))]);
  return h(
    "dl",
    { class: "about" },
    facts.map(([term, description]) => [h("dt", {}, term), h("dd", {}, description)]),
  );
};

const showAsked = (opened: Opened, asked: string): Tree => {
  const { words } = opened;
  const enterCode = (): void => {
    opened.confirming.begin();
    opened.go("sent");
  };
  return h(
    "div",
    { class: "panel" },
    h("p", { class: "strong" }, words.askedTitle(words.date(asked, "day"))),
    h("p", {}, words.asked),
    h(
      "div",
      { class: "buttons" },
      h("button", { part: "button", class: "button", type: "button", onclick: enterCode }, words.haveCode),
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: () => opened.go("form") },
        words.again,
      ),
    ),
    h("button", { class: "plain", type: "button", onclick: opened.forget }, words.forget),
  );
};

const showClosed = (opened: Opened, { status, statusReason }: Partial<Community>): Tree => {
  const { words } = opened;
  const paused = status === "paused";
  return h(
    "div",
    { class: "panel warning" },
    h("p", { class: "strong" }, paused ? words.pausedTitle : words.archivedTitle),
    h("p", {}, paused ? words.paused : words.archived),
    statusReason ? h("p", { class: "text", dir: "auto" }, statusReason) : undefined,
  );
};

const showTrouble = (opened: Opened): Tree => {
  const { words, failure } = opened;
  const gone = failure?.problem?.code === "not-found";
  // The button goes away, so the focus moves to the heading.
  const again = (): void => {
    opened.host.renderRoot.querySelector<HTMLElement>("#opened-title")?.focus();
    void opened.read();
  };
  return h(
    "div",
    { class: "panel warning", role: "alert" },
    h("p", {}, gone ? words.gone : (failure?.problem?.detail ?? words.detailFailed)),
    gone ? undefined : h("button", { class: "plain", type: "button", onclick: again }, words.retry),
  );
};

const showWayIn = (opened: Opened): Tree => {
  const { asked, words } = opened;
  if (asked) return showAsked(opened, asked);
  return h(
    "div",
    { class: "buttons" },
    h(
      "button",
      { part: "button", class: "button", type: "button", onclick: () => opened.go("form") },
      words.start,
    ),
  );
};

const showMore = (opened: Opened): Tree => {
  const { community, slug, words } = opened;
  const page = `/c/${encodeURIComponent(slug)}`;
  return [
    h("p", {}, showLink(community?.url ?? page, words.page, opened)),
    h("p", {}, showLink(`${page}/report`, words.report, opened)),
  ];
};

const showHead = (opened: Opened, known: CommunityCard | undefined): Tree => {
  const { words, failure } = opened;
  const name = known?.name ?? (failure ? words.alone : words.loading);
  return [
    showTitle(opened, name, known?.language),
    known ? showFigures(opened, known) : undefined,
    failure ? showTrouble(opened) : undefined,
  ];
};

const isClosed = (known: CommunityCard | undefined): boolean =>
  known?.status === "paused" || known?.status === "archived";

/** The community: its goal, who is in it, what is going on, and the way in. */
export const showDetail = (opened: Opened): Tree => {
  const { card, community, failure } = opened;
  const known = community ?? card;
  const closed = isClosed(known);
  const gone = failure?.problem?.code === "not-found";
  return [
    showHead(opened, known),
    closed ? showClosed(opened, known ?? {}) : undefined,
    known || !failure ? showGoal(opened) : undefined,
    known && !gone && !closed ? showWayIn(opened) : undefined,
    known ? showFacts(opened, known) : undefined,
    gone ? undefined : showMore(opened),
  ];
};
