import type { Language } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { showHeading } from "../list/states.ts";
import type { Entry, NewsList } from "./list.ts";

type List = Pick<
  NewsList<Entry>,
  | "kind"
  | "entries"
  | "whose"
  | "failure"
  | "refused"
  | "settled"
  | "request"
  | "localName"
  | "filter"
  | "community"
  | "trustCode"
  | "limit"
  | "origin"
  | "spoken"
  | "headingLevel"
  | "retry"
  | "say"
  | "words"
> & { about(entry: Entry): Tree };

/** A link to a page of ours, beside the page around; the text alone where the address is none of ours. */
const showLink = (list: List, path: string, text: string, language?: Language): Tree => {
  const titled = h("bdi", { lang: language }, text);
  // Behind our own origin nothing but a path can follow that begins with a slash.
  if (!path.startsWith("/")) return titled;
  return h(
    "a",
    { href: list.origin + path, target: "_blank", rel: "noopener", dir: "auto" },
    titled,
    " ",
    h("span", { class: "unseen" }, list.say.newTab),
  );
};

const showGhosts = ({ kind, limit, say }: List): Tree => [
  h(
    "div",
    { "aria-hidden": "true" },
    Array.from({ length: limit }, () => h("div", { class: "entry ghost" })),
  ),
  h("p", { class: "unseen", role: "status" }, say[kind].loading),
];

const showFailure = (list: List): Tree => {
  const { failure, say, words } = list;
  const code = failure?.problem?.code;
  // Whatever is no slug is no community either.
  if (list.community && (code === "not-found" || code === "invalid"))
    return h(
      "div",
      { class: "state", role: "alert" },
      showHeading(say.gone, list),
      h("p", {}, say.goneText),
      showLink(list, "/", say.communities),
    );
  const offline = failure?.kind === "offline";
  return h(
    "div",
    { class: "state", role: "alert" },
    showHeading(offline ? words.offlineTitle : say[list.kind].failedTitle, list),
    h("p", {}, offline ? words.offline : (failure?.problem?.detail ?? words.failed)),
    h(
      "button",
      { part: "quiet-button", class: "button quiet", type: "button", onclick: list.retry },
      words.retry,
    ),
  );
};

/** What has to be known about whose they are: that it is closed, or that nothing is narrowed. */
const showNote = ({ whose, trustCode, say }: List): Tree => {
  const { community, trust } = whose;
  const status = community?.status;
  const closed = status === "paused" || status === "archived" ? say[status] : undefined;
  const note = closed ?? (!community && trustCode && !trust ? say.unknownTrust(trustCode) : undefined);
  return note ? h("p", { class: "note" }, note) : undefined;
};

const showNone = (list: List): Tree => {
  const { community } = list.whose;
  const { kind, say } = list;
  return h(
    "div",
    { class: "state" },
    h("p", {}, list.filter ? say.noneOfKind : say[kind].none),
    community?.status === "open"
      ? showLink(list, `/c/${community.slug}/${kind}/new`, say[kind].ask)
      : undefined,
  );
};

const showEntries = (list: List, entries: readonly Entry[]): Tree =>
  h(
    "ul",
    {},
    entries.map((entry) =>
      h(
        "li",
        { class: "entry" },
        h("p", { class: "name" }, showLink(list, entry.url, entry.title, entry.language)),
        list.about(entry),
        list.whose.community
          ? undefined
          : h("p", { class: "from", lang: entry.community.language, dir: "auto" }, entry.community.name),
      ),
    ),
  );

const showBody = (list: List): Tree => {
  const { entries, failure, whose, say } = list;
  if (failure) return showFailure(list);
  if (!entries) return showGhosts(list);
  const { community } = whose;
  const [path, text] = community
    ? [`/c/${community.slug}/${list.kind}`, say[list.kind].all]
    : ["/", say.communities];
  return [
    showNote(list),
    entries.length > 0 ? showEntries(list, entries) : showNone(list),
    h("p", { class: "onward" }, showLink(list, path, text)),
  ];
};

const showAll = (list: List): Tree => {
  const busy = !list.entries && !list.failure;
  return [
    h(
      "div",
      {
        id: "title",
        part: "title",
        class: "title",
        role: "heading",
        tabindex: "-1",
        "aria-level": list.headingLevel,
      },
      list.say[list.kind].title,
    ),
    h(
      "div",
      {
        class: `news ${list.kind} ${list.community ? "" : "several"} ${list.settled ? "settled" : ""}`,
        "aria-busy": busy,
        style: `--limit:${list.limit}`,
      },
      showBody(list),
    ),
  ];
};

/** The list with its heading, in whichever state it is. */
export const showNews = (list: List): Tree =>
  h(
    "section",
    { class: "root", part: "root", lang: list.spoken, dir: "ltr", "aria-labelledby": "title" },
    list.refused?.showRefused(list) ?? showAll(list),
  );
