import { h, type Tree } from "../draw.ts";
import type { Opened } from "./opened.ts";

/** The heading of a view, which takes the focus when the view appears; `lang` where its text is not the widget's own. */
export const showTitle = (opened: Opened, text: string, lang?: string): Tree =>
  h(
    "div",
    {
      id: "opened-title",
      part: "title",
      class: "title",
      role: "heading",
      "aria-level": opened.host.headingLevel,
      tabindex: "-1",
      lang,
      dir: "auto",
    },
    text,
  );

/** A heading within a view. */
export const showSubtitle = (opened: Opened, text: string): Tree =>
  h("div", { class: "subtitle", role: "heading", "aria-level": opened.host.headingLevel + 1 }, text);
