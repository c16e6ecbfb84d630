import { html, type TemplateResult } from "lit";
import type { Opened } from "./opened.ts";

/** The heading of a view; it takes the focus when the view appears. */
export const showTitle = (opened: Opened, text: string): TemplateResult =>
  html`<div
    id="opened-title"
    class="title"
    role="heading"
    aria-level=${opened.host.headingLevel + (opened.alone ? 0 : 1)}
    tabindex="-1"
    dir="auto"
  >
    ${text}
  </div>`;

/** A heading within a view. */
export const showSubtitle = (opened: Opened, text: string): TemplateResult =>
  html`<div class="subtitle" role="heading" aria-level=${opened.host.headingLevel + (opened.alone ? 1 : 2)}>
    ${text}
  </div>`;
