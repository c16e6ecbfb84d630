import { h, type Tree } from "../draw.ts";
import { showSubtitle, showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

/** What happens next: look for the e-mail and follow its link; its code, and all else, for those who turn to it. */
export const showSent = (opened: Opened): Tree => {
  const { words, sentTo, asking, parts } = opened;
  const { after, trouble } = parts;
  const steps = [words.stepOpen, words.stepConfirm, asking.done];
  return [
    showTitle(opened, words.sentTitle),
    h("p", { class: "lead" }, sentTo ? words.sent(sentTo) : parts.about?.words.asked),
    trouble?.showSummary(),
    sentTo
      ? [
          showSubtitle(opened, words.steps),
          h(
            "ol",
            { class: "steps" },
            steps.map((step) => h("li", {}, step)),
          ),
        ]
      : undefined,
    after
      ? after.showCode()
      : h(
          "div",
          { class: "buttons" },
          h(
            "button",
            {
              part: "quiet-button",
              class: "button quiet",
              type: "button",
              onclick: async () => (await opened.use("after"))?.enter(),
            },
            words.more,
          ),
        ),
  ];
};
