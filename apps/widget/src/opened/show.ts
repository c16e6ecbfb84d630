import { h, type Tree } from "../draw.ts";
import type { View } from "../events.ts";
import { keyed } from "../keyed.ts";
import { showDetail } from "./detail.ts";
import { showForm } from "./form.ts";
import { showJoined } from "./joined.ts";
import type { Opened } from "./opened.ts";
import { showSent } from "./sent.ts";

const views: Partial<Record<View, (opened: Opened) => Tree>> = {
  community: showDetail,
  form: showForm,
  sent: showSent,
  joined: showJoined,
};

const backTo = ({ behind, begun, alone, words }: Opened): string | undefined =>
  behind ? begun?.words.backToStart : alone ? words.seeAll : words.back;

/** Whatever is on show in place of the list, with the way back above it. */
export const showOpened = (opened: Opened): Tree =>
  h(
    "div",
    { class: "opened" },
    h("button", { class: "plain back", type: "button", onclick: opened.back }, backTo(opened)),
    keyed(opened.view, views[opened.view]?.(opened) ?? opened.begun?.show()),
  );
