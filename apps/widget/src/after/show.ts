import { h, type Tree } from "../draw.ts";
import { showText } from "../opened/fields.ts";
import type { After } from "./after.ts";

const showForm = ({ confirming, words, opened }: After): Tree =>
  h(
    "form",
    { class: "form panel", novalidate: "", onsubmit: confirming.submit },
    opened.sentTo
      ? undefined
      : showText(opened, {
          id: "code-email",
          label: words.emailForCode,
          type: "email",
          autocomplete: "email",
          value: confirming.email,
          input: (email) => confirming.type({ email }),
        }),
    showText(opened, {
      id: "code",
      label: words.code,
      hint: words.codeHint,
      autocomplete: "one-time-code",
      narrow: true,
      value: confirming.code,
      input: (code) => confirming.type({ code }),
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

const showAgain = ({ resending, words, opened }: After): Tree => {
  const { asking, place } = opened;
  const otherAddress = (): void => {
    opened.go(asking.form);
    void place.focus("#email");
  };
  const waiting = resending.wait > 0;
  // The countdown is plain text: only "sent again" is announced, once.
  return [
    h(
      "div",
      {},
      h("p", { class: "strong" }, words.junk),
      h("p", { class: "hint" }, words.most),
      h("p", { class: "hint wait" }, waiting ? words.resendIn(resending.wait) : undefined),
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
          onclick: resending.press,
        },
        words.resend,
      ),
      h(
        "button",
        { part: "quiet-button", class: "button quiet", type: "button", onclick: otherAddress },
        words.otherAddress,
      ),
    ),
    h("p", { class: "said", role: "status" }, resending.done ? words.resent(opened.sentTo) : undefined),
  ];
};

/** The code of the e-mail, typed here; and below it what helps whoever has none. */
export const showCode = (after: After): Tree => [
  showForm(after),
  after.opened.sentTo ? showAgain(after) : undefined,
];
