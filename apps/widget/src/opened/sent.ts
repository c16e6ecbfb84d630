import { html, nothing, type TemplateResult } from "lit";
import { showSummary, showText } from "./fields.ts";
import { showSubtitle, showTitle } from "./heading.ts";
import type { Opened } from "./opened.ts";

const showCode = (opened: Opened): TemplateResult => {
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
  return html`<form class="form panel" novalidate @submit=${submit}>
    ${confirming.askEmail ? email : nothing}
    ${showText({
      id: "code",
      label: words.code,
      hint: words.codeHint,
      autocomplete: "one-time-code",
      narrow: true,
      value: confirming.code,
      input: (code) => confirming.type({ code }),
      wrong,
      words,
    })}
    <div class="buttons">
      <button class="button" type="submit" aria-disabled=${confirming.sending}>
        ${confirming.sending ? words.confirming : words.confirm}
      </button>
    </div>
  </form>`;
};

const showAgain = (opened: Opened): TemplateResult => {
  const { asking, confirming, words } = opened;
  const otherAddress = (): void => {
    opened.go(asking.form);
    const { host } = opened;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>("#email")?.focus());
  };
  const waiting = asking.wait > 0;
  // The countdown is plain text: only "sent again" is announced, once.
  return html`<div>
      <p class="strong">${words.junk}</p>
      <p class="hint">${words.most}</p>
      <p class="hint wait">${waiting ? words.resendIn(asking.wait) : nothing}</p>
    </div>
    <div class="buttons">
      <button
        class="button quiet"
        type="button"
        aria-disabled=${waiting || asking.sending}
        @click=${asking.resend}
      >
        ${words.resend}
      </button>
      <button class="button quiet" type="button" @click=${otherAddress}>${words.otherAddress}</button>
    </div>
    <p class="said" role="status">${asking.resent ? words.resent(confirming.email) : nothing}</p>`;
};

/** What happens next: look for the e-mail, follow its link or type its code, or have it sent again. */
export const showSent = (opened: Opened): TemplateResult => {
  const { words, confirming, asking } = opened;
  const known = !confirming.askEmail;
  return html`${showTitle(opened, words.sentTitle)}
    <p class="lead">${known ? words.sent(confirming.email) : words.asked}</p>
    ${showSummary(opened, confirming.wrong, confirming.failure ?? asking.failure)}
    ${
      known
        ? html`${showSubtitle(opened, words.steps)}
            <ol class="steps">
              ${[words.stepOpen, words.stepConfirm, asking.done].map((step) => html`<li>${step}</li>`)}
            </ol>`
        : nothing
    }
    ${showCode(opened)} ${known ? showAgain(opened) : nothing}`;
};
