import type { ProofPurpose } from "@boundaryless/contract";
import type { Child } from "hono/jsx";
import { html, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import type { Faults } from "../frame/faults.ts";
import type { Typed } from "../frame/form.ts";
import { FormScript, Page } from "../frame/layout.tsx";
import { ErrorSummary, type Filled } from "./fields.tsx";
import { Notice } from "./notice.tsx";
import { OnceField } from "./once.tsx";
import { ProofField } from "./proof.tsx";

/** A form as it comes: first, or again with everything that was typed and why it was refused. */
export interface Shown {
  readonly typed: Typed;
  readonly faults: Faults;
  readonly status?: number;
  /** Said above the form when the form itself is right. */
  readonly notice?: string | undefined;
}

/** A form that nobody has sent yet, with what an address brings along. */
export const fresh = (typed: Typed = {}): Pick<Shown, "typed" | "faults"> => ({ typed, faults: new Map() });

interface FormPage {
  readonly title: string;
  /** What stands in place of the title as it is. */
  readonly heading?: Child;
  /** What stands above the heading, such as the way back. */
  readonly above?: Child;
  /** Search engines may find it, as long as nothing is wrong. */
  readonly indexed?: boolean;
}

/** The page around a form: what is wrong, why it was refused, the heading, and what is `inside`. */
export function formPage(
  asked: Asked,
  { title, heading = <h1>{title}</h1>, above = null, indexed = false }: FormPage,
  { typed, faults, status = 200, notice }: Shown,
  inside: (filled: Filled) => Child,
): Promise<Answer> {
  const filled: Filled = { say: asked.words, typed, faults };
  return html(
    <Page asked={asked} title={title} error={faults.size > 0} indexed={indexed && status === 200}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <Notice text={notice} />
        {above}
        {heading}
        {inside(filled)}
      </div>
      <FormScript />
    </Page>,
    status,
  );
}

/** A title that somebody else has written a part of, as a heading. */
export const OwnTitle = ({ title }: { title: string }) => (
  <h1 class="nhsuk-heading-l" dir="auto">
    {title}
  </h1>
);

/** A form that anybody may send: it proves some work, and a second press is the same as the first. */
export const OpenForm = ({
  asked,
  filled,
  path,
  purpose,
  submit,
  children,
}: {
  asked: Asked;
  filled: Filled;
  path: string;
  purpose: ProofPurpose;
  /** Words of its button. */
  submit: string;
  children?: Child;
}) => (
  <form action={asked.link(path)} method="post" novalidate>
    <ProofField purpose={purpose} />
    <OnceField asked={asked} typed={filled.typed} />
    {children}
    <button class="nhsuk-button" type="submit">
      {submit}
    </button>
  </form>
);
