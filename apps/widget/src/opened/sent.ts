import { h, type Tree } from "../draw.ts";
import { showSummary, showText } from "./fields.ts";
import { showSubtitle, showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

const showCode = (opened: Opened): Tree => {
  const { confirming, words } = opened;
  const { wrong } = confirming;
  const submit = (event: Event): void => {
    event.preventDefault();
    void confirming.submit();
  };
  const email = showText({
    id: "code-email",
    label: words.emailForCode,
    type: "email",
    autocomplete: "email",
    value: confirming.email,
    input: (value) => confirming.type({ email: value }),
    wrong,
    words,
  });
  return h(
    "form",
    { class: "form panel", novalidate: "", onsubmit: submit },
    confirming.askEmail ? email : undefined,
    showText({
      id: "code",
      label: words.code,
      hint: words.codeHint,
      autocomplete: "one-time-code",
      narrow: true,
      value: confirming.code,
      input: (code) => confirming.type({ code }),
      wrong,
      words,
    }),
    h(
      "div",
      { class: "buttons" },
      h(
        "button",
        { part: "button", class: "button", type: "submit", "aria-disabled": confirming.sending },
        confirming.sending ? words.confirming : words.confirm,
      ),
    ),
  );
};

const showAgain = (opened: Opened): Tree => {
  const { asking, confirming, words } = opened;
  const otherAddress = (): void => {
    opened.go(asking.form);
    const { host } = opened;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>("#email")?.focus());
  };
  const waiting = asking.wait > 0;
  // The countdown is plain text: only "sent again" is announced, once.
  return [
    h(
      "div",
      {},
      h("p", { class: "strong" }, words.junk),
      h("p", { class: "hint" }, words.most),
      h("p", { class: "hint wait" }, waiting ? words.resendIn(asking.wait) : undefined),
    ),
    h(
      "div",
      { class: "buttons" },
      h(
        "button",
        {
          part: "quiet-button",
          class: "button quiet",
          type: "button",
          "aria-disabled": waiting || asking.sending,
          onclick: asking.resend,
        },
        words.resend,
      ),
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: otherAddress },
        words.otherAddress,
      ),
    ),
    h("p", { class: "said", role: "status" }, asking.resent ? words.resent(confirming.email) : undefined),
  ];
};

/** What happens next: look for the e-mail, follow its link or type its code, or have it sent again. */
export const showSent = (opened: Opened): Tree => {
  const { words, confirming, asking } = opened;
  const known = !confirming.askEmail;
  return [
    showTitle(opened, words.sentTitle),
    h("p", { class: "lead" }, known ? words.sent(confirming.email) : words.asked),
    showSummary(opened, confirming.wrong, confirming.failure ?? asking.failure),
    known
      ? [
          showSubtitle(opened, words.steps),
          h(
            "ol",
            { class: "steps" },
            [words.stepOpen, words.stepConfirm, asking.done].map((step) => h("li", {}, step)),
          ),
        ]
      : undefined,
    showCode(opened),
    known ? showAgain(opened) : undefined,
  ];
};
