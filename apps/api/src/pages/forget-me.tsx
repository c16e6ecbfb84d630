import { ErasureRequest, erasedWords } from "@boundaryless/contract";
import { askForErasure } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { panelPage } from "./parts/panel.tsx";
import { ErrorSummary, RadioField, TextField, type Filled } from "./parts/fields.tsx";
import { Notice } from "./parts/notice.tsx";
import { OnceField, onceOf } from "./parts/once.tsx";
import { ProofField, proofOf } from "./parts/proof.tsx";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const path = "/forget-me";

interface Shown {
  typed: Typed;
  faults: Faults;
  status?: number;
  /** Said above the form when the form itself is right. */
  notice?: string | undefined;
}

const ErasureForm = ({ asked, filled }: { asked: Asked; filled: Filled }) => {
  const { erasure: say, form } = asked.words.pages;
  return (
    <form action={asked.link(path)} method="post" novalidate>
      <ProofField purpose="erasure" />
      <OnceField asked={asked} />
      <RadioField
        filled={filled}
        field="words"
        label={say.words}
        hint={say.wordsHint}
        options={erasedWords.map((value) => ({ value, label: say.choices[value] }))}
      />
      <TextField
        filled={filled}
        field="email"
        label={form.email}
        hint={say.emailHint}
        type="email"
        autocomplete="email"
      />
      <button class="nhsuk-button" type="submit">
        {say.submit}
      </button>
    </form>
  );
};

function formPage(asked: Asked, { typed, faults, status = 200, notice }: Shown): Promise<Answer> {
  const { erasure: say } = asked.words.pages;
  const filled: Filled = { say: asked.words, typed, faults };
  return html(
    <Page asked={asked} title={say.title} error={faults.size > 0} indexed={status === 200}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <Notice text={notice} />
        <h1>{say.title}</h1>
        <p class="lede">{say.lede}</p>
        <h2 class="nhsuk-heading-m">{say.goesTitle}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {Object.values(say.goes).map((each) => (
            <li>{each}</li>
          ))}
        </ul>
        <ErasureForm asked={asked} filled={filled} />
        <p class="quiet">{say.leave}</p>
        <BackToAll asked={asked} />
      </div>
    </Page>,
    status,
  );
}

/** The form with which somebody asks to be forgotten; their words stay unless they choose otherwise. */
export const forgetMePage = (asked: Asked): Promise<Answer> =>
  formPage(asked, { typed: { words: "stay" }, faults: new Map() });

/** Asks to be forgotten. The answer is the same whoever asks. */
export async function forgetMePosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const say = asked.words.pages.erasure;
  const { words = "", email = "" } = typed;
  const request = { words, email, language: asked.language, ...proofOf(typed) };
  return submit({
    asked,
    found: faultsOf(ErasureRequest, request),
    sorted: (found) => sortFaults(asked.words, ["words", "email"], found, { form: say.faults }),
    again: (shown) => formPage(asked, { typed, ...shown }),
    carryOut: async () => {
      await askForErasure(asked.ctx, { ...onceOf(typed), ...(request as ErasureRequest) });
      return sentPage({
        asked,
        lede: say.sent,
        email: email.trim(),
        community: "",
        about: "erasure",
        path,
        typed,
        purpose: "erasure",
      });
    },
  });
}

/** The page of somebody who has confirmed it. */
export const forgettingPage = (asked: Asked): Promise<Answer> => {
  const say = asked.words.pages.erasure;
  return panelPage(asked, say.doneTitle, say.done, <BackToAll asked={asked} />);
};
