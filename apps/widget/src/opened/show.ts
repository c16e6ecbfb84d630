import { html, type TemplateResult } from "lit";
import { showDetail } from "./detail.ts";
import { showForm } from "./form.ts";
import { showJoined } from "./joined.ts";
import type { Opened } from "./opened.ts";
import { showSent } from "./sent.ts";

const arrow = html`<svg class="arrow" viewBox="0 0 24 24" aria-hidden="true">
  <path d="m14.5 5-7 7 7 7" />
</svg>`;

const views = { list: showDetail, community: showDetail, form: showForm, sent: showSent, joined: showJoined };

/** Whatever is on show in place of the list, with the way back above it. */
export const showOpened = (opened: Opened): TemplateResult =>
  html`<div class="opened">
    <button class="plain back" type="button" @click=${opened.close}>${arrow}${opened.words.back}</button>
    ${views[opened.view](opened)}
  </div>`;
