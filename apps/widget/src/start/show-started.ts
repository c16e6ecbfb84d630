import { h, type Tree } from "../draw.ts";
import { showTitle } from "../opened/heading.ts";
import type { Begun } from "./begun.ts";

const showShare = (begun: Begun, address: string): Tree => {
  const { words: own, opened, copy } = begun;
  const said = { idle: undefined, copied: own.copied, "not-copied": own.notCopied }[copy.state];
  return [
    h("p", {}, own.startedNext),
    h(
      "div",
      { class: "field" },
      h("label", { for: "address" }, own.address),
      h("input", { id: "address", type: "text", readonly: "", value: address }),
    ),
    h("p", { class: "said", role: "status" }, said),
    h(
      "div",
      { class: "buttons" },
      h("button", { part: "button", class: "button", type: "button", onclick: copy.press }, own.copy),
      h(
        "a",
        { part: "quiet-button", class: "button quiet", target: "_blank", rel: "noopener", href: address },
        opened.parts.after?.words.visit,
        " ",
        h("span", { class: "unseen" }, opened.words.newTab),
      ),
    ),
  ];
};

/** It is live: its name, its address to send to somebody, its page. */
export const showStarted = (begun: Begun): Tree => {
  const { words: own, starting, opened } = begun;
  const { started } = starting;
  const address = started && `${opened.host.origin}/c/${encodeURIComponent(started.slug)}`;
  return [
    h(
      "div",
      { class: "welcome" },
      showTitle(opened, own.startedTitle),
      h("p", { dir: "auto" }, started ? own.started(started.name) : own.startedBefore),
    ),
    address ? showShare(begun, address) : undefined,
  ];
};
