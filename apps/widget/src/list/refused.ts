import { refused as welsh } from "@boundaryless/words/cy/widget-refused";
import { refused as english } from "@boundaryless/words/en/widget-refused";
import { h, type Tree } from "../draw.ts";
import type { StateHost } from "./states.ts";

/** What it needs of the element around it. */
export interface RefusedHost extends Pick<StateHost, "localName" | "headingLevel" | "origin" | "spoken"> {
  readonly request: Partial<Pick<StateHost["request"], "trust" | "placement">>;
}

const told = new Set<string>();

/** Tells whoever edits the page, in the one place where only they look. */
const tellEditor = ({ localName, origin, request }: RefusedHost): void => {
  if (told.has(localName)) return;
  told.add(localName);
  const asked = new URLSearchParams({ page: location.origin });
  for (const name of ["trust", "placement"] as const) if (request[name]) asked.set(name, request[name]);
  console.warn(`<${localName}>: ${location.origin} is not listed. Why: ${origin}/embed/why?${asked}`);
};

/** What staff see on a page that its trust has not listed: where the communities are, and no reason. */
export const showRefused = (host: RefusedHost): Tree => {
  tellEditor(host);
  const words = host.spoken === "cy" ? welsh : english;
  return [
    h("div", { id: "title", class: "title", role: "heading", "aria-level": host.headingLevel }, words.title),
    h(
      "div",
      { class: "state", style: "margin-block-start: 8px" },
      h("p", {}, words.text),
      h(
        "div",
        { class: "buttons" },
        h(
          "a",
          {
            class: "button quiet",
            href: `${host.origin}/?lang=${host.spoken}`,
            target: "_blank",
            rel: "noopener",
          },
          words.go,
          " ",
          h("span", { class: "unseen" }, words.newTab),
        ),
      ),
    ),
  ];
};
