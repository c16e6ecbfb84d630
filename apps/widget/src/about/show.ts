import type { Community, CommunityCard, Language } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { showSubtitle, showTitle } from "../opened/heading.ts";
import type { About } from "./about.ts";
import { safeLink } from "./link.ts";

const showGoal = (about: About): Tree => {
  const { community, words, failure, opened } = about;
  const { card } = opened;
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

const showFigures = ({ words, opened }: About, { people, trusts, disciplines }: CommunityCard): Tree => {
  const { counts } = opened.host.words;
  // The words have the number in them ("42 people"), which suits every language's plurals.
  const figures = [counts.people(people), counts.trusts(trusts), counts.disciplineCount(disciplines)];
  return h(
    "ul",
    { class: "figures", "aria-label": words.who },
    figures.map((figure) => h("li", {}, figure)),
  );
};

const showLink = (url: string, title: string, about: About, language?: Language): Tree => {
  const href = safeLink(url, about.opened.host.origin);
  const titled = h("bdi", { lang: language }, title);
  if (!href) return titled;
  return h(
    "a",
    { href, target: "_blank", rel: "noopener", dir: "auto" },
    titled,
    " ",
    h("span", { class: "unseen" }, about.opened.words.newTab),
  );
};

const showFacts = (about: About, card: CommunityCard): Tree => {
  const { words } = about;
  const { date } = words;
  const { stage, topics, nextGathering, latestLesson } = card;
  const facts: [string, Tree][] = [
    [words.stage, [h("b", {}, words.stageNames[stage]), " ", words.stages[stage]]],
  ];
  if (nextGathering) {
    const when = date(nextGathering.startsAt, "day-and-time");
    facts.push([
      words.gathering,
      [showLink(nextGathering.url, nextGathering.title, about, nextGathering.language), h("br"), when],
    ]);
  }
  if (latestLesson) {
    const when = date(latestLesson.sharedAt, "day-and-year");
    const link = showLink(latestLesson.url, latestLesson.title, about, latestLesson.language);
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

const showAsked = (about: About, asked: string): Tree => {
  const { words } = about;
  return h(
    "div",
    { class: "panel" },
    h("p", { class: "strong" }, words.askedTitle(words.date(asked, "day"))),
    h("p", {}, words.asked),
    h(
      "div",
      { class: "buttons" },
      h(
        "button",
        { part: "button", class: "button", type: "button", onclick: about.enterCode },
        words.haveCode,
      ),
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: about.join },
        words.again,
      ),
    ),
    h("button", { class: "plain", type: "button", onclick: about.forget }, words.forget),
  );
};

const showClosed = (about: About, { status, statusReason }: Partial<Community>): Tree => {
  const { words } = about;
  const paused = status === "paused";
  return h(
    "div",
    { class: "panel warning" },
    h("p", { class: "strong" }, paused ? words.pausedTitle : words.archivedTitle),
    h("p", {}, paused ? words.paused : words.archived),
    statusReason ? h("p", { class: "text", dir: "auto" }, statusReason) : undefined,
  );
};

const showTrouble = (about: About): Tree => {
  const { words, failure, opened } = about;
  const gone = failure?.problem?.code === "not-found";
  // The button goes away, so the focus moves to the heading.
  const again = (): void => {
    opened.host.renderRoot.querySelector<HTMLElement>("#opened-title")?.focus();
    void about.read();
  };
  return h(
    "div",
    { class: "panel warning", role: "alert" },
    h("p", {}, gone ? words.gone : (failure?.problem?.detail ?? words.detailFailed)),
    gone ? undefined : h("button", { class: "plain", type: "button", onclick: again }, words.retry),
  );
};

const showWayIn = (about: About): Tree => {
  const { asked, words } = about;
  if (asked) return showAsked(about, asked);
  return h(
    "div",
    { class: "buttons" },
    h("button", { part: "button", class: "button", type: "button", onclick: about.join }, words.start),
  );
};

const showMore = (about: About): Tree => {
  const { community, words, opened } = about;
  const page = `/c/${encodeURIComponent(opened.slug)}`;
  return [
    h("p", {}, showLink(community?.url ?? page, words.page, about)),
    h("p", {}, showLink(`${page}/report`, words.report, about)),
  ];
};

const showHead = (about: About, known: CommunityCard | undefined): Tree => {
  const { words, failure, opened } = about;
  const name = known?.name ?? (failure ? words.alone : words.loading);
  return [
    showTitle(opened, name, known?.language),
    known ? showFigures(about, known) : undefined,
    failure ? showTrouble(about) : undefined,
  ];
};

const isClosed = (known: CommunityCard | undefined): boolean =>
  known?.status === "paused" || known?.status === "archived";

/** The community: its goal, who is in it, what is going on, and the way in. */
export const showAbout = (about: About): Tree => {
  const { community, failure, opened } = about;
  const known = community ?? opened.card;
  const closed = isClosed(known);
  const gone = failure?.problem?.code === "not-found";
  return [
    showHead(about, known),
    closed ? showClosed(about, known ?? {}) : undefined,
    known || !failure ? showGoal(about) : undefined,
    known && !gone && !closed ? showWayIn(about) : undefined,
    known ? showFacts(about, known) : undefined,
    gone ? undefined : showMore(about),
  ];
};
