import type { Language } from "@boundaryless/contract";
import { html, nothing, type TemplateResult } from "lit";
import { listWordsIn, type ListWords } from "../language.ts";
import { showHeading } from "../list/states.ts";
import type { Entry, NewsList } from "./list.ts";
import { newsWordsIn, type NewsWords } from "./words.ts";

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
> & { about(entry: Entry): TemplateResult };

/** A link to a page of ours, beside the page around; the text alone where the address is none of ours. */
const showLink = (list: List, path: string, text: string, language?: Language): TemplateResult => {
  const titled = html`<bdi lang=${language ?? nothing}>${text}</bdi>`;
  // Behind our own origin nothing but a path can follow that begins with a slash.
  if (!path.startsWith("/")) return titled;
  return html`<a href=${list.origin + path} target="_blank" rel="noopener" dir="auto"
    >${titled} <span class="unseen">${newsWordsIn(list.spoken).newTab}</span></a
  >`;
};

const showGhosts = (list: List, say: NewsWords): TemplateResult =>
  html`<div aria-hidden="true">
      ${Array.from({ length: list.limit }, () => html`<div class="entry ghost"></div>`)}
    </div>
    <p class="unseen" role="status">${say[list.kind].loading}</p>`;

const showFailure = (list: List, say: NewsWords, words: ListWords): TemplateResult => {
  const { failure } = list;
  const code = failure?.problem?.code;
  // Whatever is no slug is no community either.
  if (list.community && (code === "not-found" || code === "invalid"))
    return html`<div class="state" role="alert">
      ${showHeading(say.gone, list)}
      <p>${say.goneText}</p>
      ${showLink(list, "/", say.communities)}
    </div>`;
  const offline = failure?.kind === "offline";
  return html`<div class="state" role="alert">
    ${showHeading(offline ? words.offlineTitle : say[list.kind].failedTitle, list)}
    <p>${offline ? words.offline : (failure?.problem?.detail ?? words.failed)}</p>
    <button part="quiet-button" class="button quiet" type="button" @click=${list.retry}>
      ${words.retry}
    </button>
  </div>`;
};

/** What has to be known about whose they are: that it is closed, or that nothing is narrowed. */
const showNote = ({ whose, trustCode }: List, say: NewsWords, words: ListWords): unknown => {
  const { community, trust } = whose;
  const status = community?.status;
  const closed = status === "paused" || status === "archived" ? say[status] : undefined;
  const note = closed ?? (!community && trustCode && !trust ? words.unknownTrust(trustCode) : undefined);
  return note ? html`<p class="note">${note}</p>` : nothing;
};

const showNone = (list: List, say: NewsWords): TemplateResult => {
  const { community } = list.whose;
  const { kind } = list;
  return html`<div class="state">
    <p>${list.filter ? say.noneOfKind : say[kind].none}</p>
    ${community?.status === "open" ? showLink(list, `/c/${community.slug}/${kind}/new`, say[kind].ask) : nothing}
  </div>`;
};

const showEntries = (list: List, entries: readonly Entry[]): TemplateResult =>
  html`<ul>
    ${entries.map(
      (entry) =>
        html`<li class="entry">
          <p class="name">${showLink(list, entry.url, entry.title, entry.language)}</p>
          ${list.about(entry)}
          ${
            list.whose.community
              ? nothing
              : html`<p class="from" lang=${entry.community.language ?? nothing} dir="auto">
                  ${entry.community.name}
                </p>`
          }
        </li>`,
    )}
  </ul>`;

const showBody = (list: List, say: NewsWords): unknown => {
  const words = listWordsIn(list.spoken);
  const { entries, failure, whose } = list;
  if (failure) return showFailure(list, say, words);
  if (!entries) return showGhosts(list, say);
  const { community } = whose;
  const [path, text] = community
    ? [`/c/${community.slug}/${list.kind}`, say[list.kind].all]
    : ["/", say.communities];
  return [
    showNote(list, say, words),
    entries.length > 0 ? showEntries(list, entries) : showNone(list, say),
    html`<p class="onward">${showLink(list, path, text)}</p>`,
  ];
};

const showAll = (list: List, say: NewsWords): TemplateResult => {
  const busy = !list.entries && !list.failure;
  return html`<div
      id="title"
      part="title"
      class="title"
      role="heading"
      tabindex="-1"
      aria-level=${list.headingLevel}
    >
      ${say[list.kind].title}
    </div>
    <div
      class="news ${list.kind} ${list.community ? "" : "several"} ${list.settled ? "settled" : ""}"
      aria-busy=${busy}
      .style=${`--limit:${list.limit}`}
    >
      ${showBody(list, say)}
    </div> `;
};

/** The list with its heading, in whichever state it is. */
export const showNews = (list: List): TemplateResult => {
  const say = newsWordsIn(list.spoken);
  return html`<section class="root" part="root" lang=${list.spoken} dir="ltr" aria-labelledby="title">
    ${list.refused?.showRefused(list) ?? showAll(list, say)}
  </section>`;
};
