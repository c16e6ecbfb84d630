import { type Contribution, isContribution, type ProofPurpose } from "@boundaryless/contract";
import { html, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { filledIn, type Typed } from "../frame/form.ts";
import { FormScript, Page } from "../frame/layout.tsx";
import { AgainField } from "./once.tsx";
import { ProofField } from "./proof.tsx";
import { HiddenFields, TextField, type Filled } from "./fields.tsx";

interface ConfirmButtonsProps {
  asked: Asked;
  /** What is confirmed. */
  what: string;
  label: string;
}

/** The button that confirms; for a contribution two, because the device may be remembered with it. */
export const ConfirmButtons = ({ asked, what, label }: ConfirmButtonsProps) => {
  const { contribute: say } = asked.words.pages;
  if (!isContribution(what)) {
    return (
      <button class="nhsuk-button" type="submit">
        {label}
      </button>
    );
  }
  return (
    <>
      <p class="quiet">{say.rememberHint}</p>
      <p class="page-buttons">
        <button class="nhsuk-button" type="submit" name="remember" value="yes">
          {say.remember}
        </button>
        <button class="nhsuk-button nhsuk-button--secondary" type="submit">
          {say.once}
        </button>
      </p>
    </>
  );
};

interface CodeFormProps {
  asked: Asked;
  filled: Filled;
  /** What it is about, carried along for the reader's sake. */
  about: { community?: string; for?: string | undefined };
}

/** The form that confirms with the address and the typed code. */
export const CodeForm = ({ asked, filled, about }: CodeFormProps) => {
  const { code, form } = asked.words.pages;
  const known = filled.typed["known"] === "yes" && !filled.faults.has("email");
  return (
    <form action={asked.link("/confirm")} method="post" novalidate>
      <HiddenFields values={{ ...about, known: known ? "yes" : undefined }} />
      {known ? (
        <HiddenFields values={{ email: filled.typed["email"] }} />
      ) : (
        <TextField filled={filled} field="email" label={form.email} type="email" />
      )}
      <TextField
        filled={filled}
        field="code"
        label={code.label}
        hint={code.hint}
        autocomplete="one-time-code"
        code
      />
      <ConfirmButtons asked={asked} what={about.for ?? ""} label={code.submit} />
    </form>
  );
};

interface Sent {
  asked: Asked;
  /** One sentence: what the e-mail is about. */
  lede: string;
  email: string;
  /** Slug, or empty for a community that is still to start. */
  community: string;
  /** What it is about where it is no community to join; a start unless said. */
  about?: "start" | "report" | "problem" | "erasure" | Contribution;
  /** Where the form was sent to, and what it held: the same again sends the e-mail again. */
  path: string;
  /** The place of the form on its page, where that begins with something else. */
  place?: string;
  typed: Typed;
  /** What another proof of work would be for. */
  purpose: ProofPurpose;
}

/** The form that holds what was typed, to send it again or to change it. */
const formId = "again";

/** What happens next: open the e-mail, or enter its code here. The same page whoever asks. */
export function sentPage({
  asked,
  lede,
  email,
  community,
  about = "start",
  path,
  place,
  typed,
  purpose,
}: Sent): Promise<Answer> {
  const { sent, code } = asked.words.pages;
  const filled = { say: asked.words, typed: { email, known: "yes" }, faults: new Map<string, string>() };
  return html(
    <Page asked={asked} title={sent.title}>
      <div class="form-column">
        <h1>{sent.title}</h1>
        {typed["resent"] === "yes" ? (
          <p role="status">
            <strong>{sent.resent}</strong>
          </p>
        ) : null}
        <p dir="auto">{lede}</p>
        <p>{sent.next}</p>
        <p class="nhsuk-inset-text">
          {sent.address} <strong>{email}</strong>. {sent.keeps}
        </p>
        <p>
          <button
            class="nhsuk-button nhsuk-button--secondary"
            type="submit"
            form={formId}
            formaction={place === undefined ? undefined : `${asked.link(path)}#${place}`}
            name="edit"
            value="yes"
          >
            {sent.change}
          </button>
        </p>
        <h2 class="nhsuk-heading-m">{code.title}</h2>
        <CodeForm asked={asked} filled={filled} about={community === "" ? { for: about } : { community }} />
        <h2 class="nhsuk-heading-m">{sent.resendTitle}</h2>
        <p>
          {sent.resend} {sent.most}
        </p>
        <form action={asked.link(path)} method="post" id={formId}>
          <ProofField purpose={purpose} />
          <AgainField asked={asked} typed={typed} />
          <HiddenFields values={filledIn(typed)} />
          <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="resent" value="yes">
            {sent.resendButton}
          </button>
        </form>
      </div>
      <FormScript />
    </Page>,
    202,
  );
}
