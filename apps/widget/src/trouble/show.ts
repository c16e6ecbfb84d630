import { h, type Tree } from "../draw.ts";
import type { Wrong } from "./check.ts";
import type { Trouble } from "./trouble.ts";

/** The error beside a field. */
export const showError = ({ wrong, words }: Trouble, id: string): Tree => {
  const found = wrong.find(({ field }) => field === id);
  if (!found) return undefined;
  return h(
    "p",
    { class: "error", id: `${id}-error` },
    h("span", { class: "unseen" }, `${words.errorPrefix} `),
    found.message,
  );
};

/** All that is wrong, above the form; takes the focus and leads to each field, within this one root. */
export const showSummary = ({ wrong, failure, words, opened }: Trouble): Tree => {
  const leadTo = (event: Event, { field }: Wrong): void => {
    event.preventDefault();
    opened.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(field)}`)?.focus();
  };
  const item = (one: Wrong) =>
    h(
      "li",
      {},
      h("a", { href: `#${one.field}`, onclick: (event: Event) => leadTo(event, one) }, one.message),
    );
  if (wrong.length === 0 && !failure) return undefined;
  const { kind, problem } = failure ?? {};
  const unsent =
    kind === "offline"
      ? words.notSentOffline
      : kind === "unreachable"
        ? words.notSent
        : (problem?.detail ?? words.notUnderstood);
  return h(
    "div",
    { id: "summary", class: "summary", role: "alert", tabindex: "-1", "aria-labelledby": "summary-title" },
    h(
      "div",
      { id: "summary-title", class: "subtitle", role: "heading", "aria-level": opened.host.headingLevel + 1 },
      failure ? words.notSentTitle : words.errorTitle,
    ),
    failure ? h("p", {}, unsent) : undefined,
    wrong.length > 0 ? h("ul", {}, wrong.map(item)) : undefined,
  );
};
