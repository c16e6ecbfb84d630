import { h, type Tree } from "../draw.ts";
import type { Language } from "@boundaryless/contract";
import type { ListWords } from "./words.ts";
import type { CommunityList } from "./load.ts";
import type { ViewRequest } from "../load/view.ts";

/** What a state needs of the element around it. */
export interface StateHost {
  readonly localName: string;
  readonly spoken: Language;
  readonly origin: string;
  readonly headingLevel: number;
  readonly request: ViewRequest;
  begin(view: "start" | "stuck", text?: string): void;
}

/** The heading of a state. */
export const showHeading = (text: string, host: Pick<StateHost, "headingLevel">): Tree =>
  h("div", { class: "state-title", role: "heading", "aria-level": host.headingLevel + 1, dir: "auto" }, text);

/** Where the cards will be: the same height, so that nothing on the page moves when they come. */
export const showSkeleton = (words: ListWords, limit: number): Tree => [
  h(
    "div",
    { class: "grid", "aria-hidden": "true" },
    Array.from({ length: limit }, () => h("div", { class: "card ghost" })),
  ),
  h("p", { class: "unseen" }, words.loading),
];

/** Why the list is not here, and what to do. */
export const showFailure = (list: CommunityList, words: ListWords, host: StateHost): Tree => {
  const { failure } = list;
  const offline = failure?.kind === "offline";
  const text = offline ? words.offline : (failure?.problem?.detail ?? words.failed);
  const title = offline ? words.offlineTitle : list.first ? words.failedMore : words.failedTitle;
  // The button goes away, so the focus moves to the heading.
  const again = ({ target }: Event): void => {
    ((target as Element).getRootNode() as ShadowRoot).getElementById("title")?.focus();
    list.retry();
  };
  return h(
    "div",
    { class: "state", role: "alert" },
    showHeading(title, host),
    h("p", {}, text),
    h(
      "div",
      { class: "buttons" },
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: again },
        words.retry,
      ),
    ),
  );
};
