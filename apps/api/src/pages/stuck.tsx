import { ProblemRequest } from "@boundaryless/contract";
import { leaveProblem, type FieldFault } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { faultsIn } from "./join.tsx";
import { panelPage } from "./parts/panel.tsx";
import { Notice } from "./parts/notice.tsx";
import { ErrorSummary, TextArea, type Filled } from "./parts/fields.tsx";
import { Agreement, PersonFields, personOf } from "./parts/person.tsx";
import { placeOfForm, placeText, trustOf, type Place } from "./parts/place.ts";
import { OnceField, onceOf } from "./parts/once.tsx";
import { ProofField, proofOf } from "./parts/proof.tsx";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const prefix = "person.";

interface Shown {
  typed: Typed;
  faults: Faults;
  place: Place;
  status?: number;
  /** Said above the form when the form itself is right. */
  notice?: string | undefined;
}

function formPage(asked: Asked, { typed, faults, place, status = 200, notice }: Shown): Promise<Answer> {
  const { stuck: say, form, frame } = asked.words.pages;
  const filled: Filled = { say: asked.words, typed, faults };
  return html(
    <Page asked={asked} title={say.title} error={faults.size > 0} indexed={status === 200}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <Notice text={notice} />
        <h1>{say.title}</h1>
        <p class="lede">{say.lede}</p>
        <form action={asked.link("/stuck")} method="post" novalidate>
          <ProofField purpose="problem" />
          <OnceField asked={asked} />
          <TextArea filled={filled} field="problem" label={say.problem} hint={say.problemHint} />
          <p class="quiet">{frame.noPatients}</p>
          <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{form.you}</legend>
            <p>{say.private}</p>
            <PersonFields filled={filled} prefix={prefix} place={place} nameHint={say.nameHint} />
          </fieldset>
          <Agreement filled={filled} prefix={prefix} wording={asked.words.problemWording} />
          <button class="nhsuk-button" type="submit">
            {say.submit}
          </button>
        </form>
        <BackToAll asked={asked} />
      </div>
    </Page>,
    status,
  );
}

/** The empty form, with the embedding trust filled in where there is one. */
export async function stuckPage(asked: Asked): Promise<Answer> {
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const typed = { [`${prefix}trust`]: trust ? placeText(trust) : "" };
  return formPage(asked, { typed, faults: new Map(), place: { kind: "nothing" } });
}

type Found = readonly FieldFault[];

function allFaults(asked: Asked, found: Found, place: Place): Faults {
  const { faults: form } = asked.words.pages.stuck;
  const ofPerson = ({ field }: Found[number]) => field.startsWith(prefix);
  const own = found.filter((fault) => !ofPerson(fault));
  return new Map([
    ...sortFaults(asked.words, ["problem"], own, { form }),
    ...faultsIn(asked, found.filter(ofPerson), place, prefix),
  ]);
}

/** Leaves a problem. Good or refused, everything typed is kept. */
export async function stuck(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const place = await placeOfForm(asked.ctx, typed, prefix);
  const known =
    place.kind === "unsure"
      ? ({ kind: "organisation", name: typed[`${prefix}trust`] ?? "" } as const)
      : place;
  const person = personOf(typed, prefix, known, asked.language);
  const request = { problem: typed["problem"] ?? "", person, ...proofOf(typed) };
  return submit({
    asked,
    found: faultsOf(ProblemRequest, request),
    sorted: (found) => allFaults(asked, found, place),
    again: (shown) => formPage(asked, { typed, place, ...shown }),
    carryOut: async () => {
      await leaveProblem(asked.ctx, { ...onceOf(typed), ...(request as ProblemRequest) });
      return sentPage({
        asked,
        lede: asked.words.pages.stuck.sent,
        email: (typed[`${prefix}email`] ?? "").trim(),
        community: "",
        about: "problem",
        path: "/stuck",
        typed,
        purpose: "problem",
      });
    },
  });
}

/** The page of a problem that is kept now. */
export const keptPage = (asked: Asked): Promise<Answer> => {
  const say = asked.words.pages.stuck;
  return panelPage(
    asked,
    say.doneTitle,
    say.done,
    <>
      <p>
        <a href={asked.link("/start")}>{say.start}</a>
      </p>
      <BackToAll asked={asked} />
    </>,
  );
};
