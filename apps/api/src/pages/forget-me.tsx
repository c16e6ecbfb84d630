import { ErasureRequest, erasedWords } from "@boundaryless/contract";
import { askForErasure } from "@boundaryless/core";
import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults } from "./frame/faults.ts";
import { readForm } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll } from "./frame/layout.tsx";
import { panelPage } from "./parts/panel.tsx";
import { RadioField, TextField } from "./parts/fields.tsx";
import { formPage, fresh, OpenForm, type Shown } from "./parts/form-page.tsx";
import { onceOf } from "./parts/once.tsx";
import { proofOf } from "./parts/proof.tsx";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const path = "/forget-me";

function formOf(asked: Asked, shown: Shown): Promise<Answer> {
  const { erasure: say, form } = asked.words.pages;
  return formPage(asked, { title: say.title, indexed: true }, shown, (filled) => (
    <>
      <p class="lede">{say.lede}</p>
      <h2 class="nhsuk-heading-m">{say.goesTitle}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {Object.values(say.goes).map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <OpenForm asked={asked} filled={filled} path={path} purpose="erasure" submit={say.submit}>
        <RadioField
          filled={filled}
          field="words"
          label={say.words}
          hint={say.wordsHint}
          options={erasedWords.map((value) => ({ value, label: say.choices[value] }))}
        />
        <TextField filled={filled} field="email" label={form.email} hint={say.emailHint} type="email" />
      </OpenForm>
      <p class="quiet">{say.leave}</p>
      <BackToAll asked={asked} />
    </>
  ));
}

/** The form with which somebody asks to be forgotten; their words stay unless they choose otherwise. */
export const forgetMePage = (asked: Asked): Promise<Answer> => formOf(asked, fresh({ words: "stay" }));

/** Asks to be forgotten. The answer is the same whoever asks. */
export async function forgetMePosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const say = asked.words.pages.erasure;
  const { words = "", email = "" } = typed;
  const request = { words, email, language: asked.language, ...proofOf(typed) };
  return submit({
    asked,
    typed,
    found: faultsOf(ErasureRequest, request),
    sorted: (found) => sortFaults(asked.words, ["words", "email"], found, { form: say.faults }),
    again: (shown) => formOf(asked, shown),
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
