import { h, type Tree } from "../draw.ts";
import { keyed } from "../keyed.ts";
import { showForm } from "./form.ts";
import type { Opened } from "./opened.ts";
import { showSent } from "./sent.ts";

const backTo = ({ behind, parts, alone, words }: Opened): string | undefined =>
  behind ? parts.begun?.words.backToStart : alone ? words.seeAll : words.back;

const showView = (opened: Opened): Tree => {
  const { view, parts } = opened;
  if (view === "form") return showForm(opened);
  if (view === "sent") return showSent(opened);
  return (view === "community" ? parts.about : view === "joined" ? parts.after : parts.begun)?.show();
};

const lostWith = ({ host: { words } }: Opened): string =>
  navigator.onLine ? words.failed : words.offlineTitle;

/** Whatever is on show in place of the list, with the way back above it. */
export const showOpened = (opened: Opened): Tree =>
  h(
    "div",
    { class: "opened" },
    h("button", { class: "plain back", type: "button", onclick: opened.back }, backTo(opened)),
    opened.lost ? h("p", { class: "error", role: "alert" }, lostWith(opened)) : undefined,
    keyed(opened.view, showView(opened)),
  );
