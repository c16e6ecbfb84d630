import { html, type TemplateResult } from "lit";
import { safeLink } from "./link.ts";
import { showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

/** The welcome: the address is confirmed and the membership has begun. */
export const showJoined = (opened: Opened): TemplateResult => {
  const { words, card, community, confirming, host } = opened;
  const page = community?.url ?? `/c/${encodeURIComponent(opened.slug)}`;
  return html`<div class="welcome">
      ${showTitle(opened, words.joinedTitle)}
      <p dir="auto">${confirming.before ? words.joinedBefore : words.joined(card?.name ?? "")}</p>
    </div>
    <p class="lead">${words.joinedNext}</p>
    <div class="buttons">
      <a class="button" target="_blank" rel="noopener" href=${safeLink(page, host.origin) ?? host.origin}
        >${words.visit} <span class="unseen">${words.newTab}</span></a
      >
      <button class="button quiet" type="button" @click=${opened.close}>${words.back}</button>
    </div>`;
};
