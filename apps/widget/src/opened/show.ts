import { html, type TemplateResult } from "lit";
import type { View } from "../events.ts";
import { showDetail } from "./detail.ts";
import { showForm } from "./form.ts";
import { showJoined } from "./joined.ts";
import type { Opened } from "./opened.ts";
import { showSent } from "./sent.ts";

const arrow = html`<svg class="arrow" viewBox="0 0 24 24" aria-hidden="true">
  <path d="m14.5 5-7 7 7 7" />
</svg>`;

const views: Partial<Record<View, (opened: Opened) => TemplateResult>> = {
  community: showDetail,
  form: showForm,
  sent: showSent,
  joined: showJoined,
};

const backTo = ({ behind, begun, alone, words }: Opened): string | undefined =>
  behind ? begun?.words.backToStart : alone ? words.seeAll : words.back;

/** Whatever is on show in place of the list, with the way back above it. */
export const showOpened = (opened: Opened): TemplateResult =>
  html`<div class="opened">
    <button class="plain back" type="button" @click=${opened.back}>${arrow}${backTo(opened)}</button>
    ${views[opened.view]?.(opened) ?? opened.begun?.show()}
  </div>`;
