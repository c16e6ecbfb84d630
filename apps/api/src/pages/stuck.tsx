import { ProblemRequest } from "@boundaryless/contract";
import { leaveProblem, type FieldFault } from "@boundaryless/core";
import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll } from "./frame/layout.tsx";
import { faultsIn } from "./join.tsx";
import { panelPage } from "./parts/panel.tsx";
import { TextArea } from "./parts/fields.tsx";
import { formPage, fresh, OpenForm, type Shown } from "./parts/form-page.tsx";
import { Agreement, PersonFields, personOfForm } from "./parts/person.tsx";
import { placeText, trustOf, type Place } from "./parts/place.ts";
import { onceOf } from "./parts/once.tsx";
import { proofOf } from "./parts/proof.tsx";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const path = "/stuck";
const prefix = "person.";

interface Placed extends Shown {
  readonly place: Place;
}

function formOf(asked: Asked, { place, ...shown }: Placed): Promise<Answer> {
  const { stuck: say, form, frame } = asked.words.pages;
  return formPage(asked, { title: say.title, indexed: true }, shown, (filled) => (
    <>
      <p class="lede">{say.lede}</p>
      <OpenForm asked={asked} filled={filled} path={path} purpose="problem" submit={say.submit}>
        <TextArea filled={filled} field="problem" label={say.problem} hint={say.problemHint} />
        <p class="quiet">{frame.noPatients}</p>
        <fieldset class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{form.you}</legend>
          <p>{say.private}</p>
          <PersonFields filled={filled} prefix={prefix} place={place} nameHint={say.nameHint} />
        </fieldset>
        <Agreement filled={filled} prefix={prefix} wording={asked.words.problemWording} />
      </OpenForm>
      <BackToAll asked={asked} />
    </>
  ));
}

/** The empty form, with the embedding trust filled in where there is one. */
export async function stuckPage(asked: Asked): Promise<Answer> {
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const typed = { [`${prefix}trust`]: trust ? placeText(trust) : "" };
  return formOf(asked, { ...fresh(typed), place: { kind: "nothing" } });
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
  const { place, person } = await personOfForm(asked, typed, prefix);
  const request = { problem: typed["problem"] ?? "", person, ...proofOf(typed) };
  return submit({
    asked,
    typed,
    found: faultsOf(ProblemRequest, request),
    sorted: (found) => allFaults(asked, found, place),
    again: (shown) => formOf(asked, { place, ...shown }),
    carryOut: async () => {
      await leaveProblem(asked.ctx, { ...onceOf(typed), ...(request as ProblemRequest) });
      return sentPage({
        asked,
        lede: asked.words.pages.stuck.sent,
        email: (typed[`${prefix}email`] ?? "").trim(),
        community: "",
        about: "problem",
        path,
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
