import { html, nothing, type TemplateResult } from "lit";
import { showTitle } from "../opened/heading.ts";
import { safeLink } from "../opened/link.ts";
import type { Begun } from "./begun.ts";

const showShare = (begun: Begun, address: string): TemplateResult => {
  const { words: own, opened, copy } = begun;
  const said = { idle: nothing, copied: own.copied, "not-copied": own.notCopied }[copy.state];
  return html`<p>${own.startedNext}</p>
    <div class="field">
      <label for="address">${own.address}</label>
      <input id="address" type="text" readonly .value=${address} />
    </div>
    <p class="said" role="status">${said}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${copy.press}>${own.copy}</button>
      <a class="button quiet" target="_blank" rel="noopener" href=${address}
        >${opened.words.visit} <span class="unseen">${opened.words.newTab}</span></a
      >
    </div>`;
};

/** It is live: its name, its address to send to somebody, its page. */
export const showStarted = (begun: Begun): TemplateResult => {
  const { words: own, starting, opened } = begun;
  const { started } = starting;
  const address = started && safeLink(`/c/${encodeURIComponent(started.slug)}`, opened.host.origin);
  return html`<div class="welcome">
      ${showTitle(opened, own.startedTitle)}
      <p dir="auto">${started ? own.started(started.name) : own.startedBefore}</p>
    </div>
    ${address ? showShare(begun, address) : nothing}`;
};
