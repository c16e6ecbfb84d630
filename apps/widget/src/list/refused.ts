import { refused as welsh } from "@boundaryless/words/cy/widget-refused";
import { refused as english } from "@boundaryless/words/en/widget-refused";
import { html, type TemplateResult } from "lit";
import type { StateHost } from "./states.ts";

let isTold = false;

/** Tells whoever edits the page, in the one place where only they look. */
const tellEditor = ({ origin, request }: StateHost): void => {
  if (isTold) return;
  isTold = true;
  const asked = new URLSearchParams({ page: location.origin });
  for (const name of ["trust", "placement"] as const) if (request[name]) asked.set(name, request[name]);
  console.warn(`<join-community>: ${location.origin} is not listed. Why: ${origin}/embed/why?${asked}`);
};

/** What staff see on a page that its trust has not listed: where the communities are, and no reason. */
export const showRefused = (host: StateHost): TemplateResult => {
  tellEditor(host);
  const words = host.spoken === "cy" ? welsh : english;
  return html`<div id="title" class="title" role="heading" aria-level=${host.headingLevel}>
      ${words.title}
    </div>
    <p class="introduction">${words.text}</p>
    <p class="buttons">
      <a class="button quiet" href="${host.origin}/?lang=${host.spoken}" target="_blank" rel="noopener"
        >${words.go}</a
      >
    </p>`;
};
