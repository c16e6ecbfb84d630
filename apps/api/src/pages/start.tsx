import { StartRequest, errorStatus, limits } from "@boundaryless/contract";
import { Refusal, startCommunity } from "@boundaryless/core";
import { retryHeaders, told } from "../answer/told.ts";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { faultsIn } from "./join.tsx";
import { ErrorSummary, TextArea, TextField, type Filled } from "./parts/fields.tsx";
import { Agreement, PersonFields, personOf } from "./parts/person.tsx";
import { ProofField, proofOf } from "./parts/proof.tsx";
import { placeOfForm, placeText, trustOf, type Place } from "./parts/place.ts";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const goalFields = ["problem", "difference", "name", "topics"];
const prefix = "starter.";

interface Shown {
  typed: Typed;
  faults: Faults;
  place: Place;
  status?: number;
  notice?: string;
}

const Goal = ({ filled }: { filled: Filled }) => {
  const { start, frame } = filled.say.pages;
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{start.aboutIt}</legend>
      <TextArea filled={filled} field="problem" label={start.problem} hint={start.problemHint} />
      <TextArea filled={filled} field="difference" label={start.difference} hint={start.differenceHint} />
      <p class="quiet">{frame.noPatients}</p>
      <TextField filled={filled} field="name" label={start.name} hint={start.nameHint} />
      <TextField filled={filled} field="topics" label={start.topics} hint={start.topicsHint} />
    </fieldset>
  );
};

function formPage(asked: Asked, { typed, faults, place, status = 200, notice }: Shown): Promise<Answer> {
  const { start, form } = asked.words.pages;
  const filled: Filled = { say: asked.words, typed, faults };
  return html(
    <Page asked={asked} title={start.title} error={faults.size > 0} indexed={status === 200}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        {notice ? (
          <div class="status-banner" role="alert">
            <p>{notice}</p>
          </div>
        ) : null}
        <h1>{start.title}</h1>
        <p class="lede">{start.lede}</p>
        <form action={asked.link("/start")} method="post" novalidate>
          <ProofField purpose="start" />
          <Goal filled={filled} />
          <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{form.you}</legend>
            <PersonFields filled={filled} prefix={prefix} place={place} />
          </fieldset>
          <Agreement filled={filled} prefix={prefix} />
          <button class="nhsuk-button" type="submit">
            {start.submit}
          </button>
        </form>
        <p>
          <a href={asked.link("/stuck")}>{asked.words.pages.stuck.link}</a>
        </p>
        <BackToAll asked={asked} />
      </div>
    </Page>,
    status,
  );
}

/** The empty form, with the embedding trust filled in where there is one. */
export async function startPage(asked: Asked): Promise<Answer> {
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const problem = asked.query("problem").slice(0, limits.problem);
  const typed = { problem, [`${prefix}trust`]: trust ? placeText(trust) : "" };
  return formPage(asked, { typed, faults: new Map(), place: { kind: "nothing" } });
}

function requestOf(asked: Asked, typed: Typed, place: Place) {
  return {
    problem: typed["problem"] ?? "",
    difference: typed["difference"] ?? "",
    name: typed["name"] ?? "",
    topics: (typed["topics"] ?? "")
      .split(/[,;\n،]/u)
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ""),
    starter: personOf(typed, prefix, place, asked.language),
  };
}

type Found = ReturnType<typeof faultsOf>;

function allFaults(asked: Asked, found: Found, place: Place): Faults {
  const ofPerson = ({ field }: Found[number]) => field.startsWith(prefix);
  const goal = found.filter((fault) => !ofPerson(fault));
  const { faults: form } = asked.words.pages.start;
  return new Map([
    ...sortFaults(asked.words, goalFields, goal, { form }),
    ...faultsIn(asked, found.filter(ofPerson), place, prefix),
  ]);
}

/** Asks to start a community. Good or refused, everything typed is kept. */
export async function start(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const place = await placeOfForm(asked.ctx, typed, prefix);
  const known =
    place.kind === "unsure"
      ? ({ kind: "organisation", name: typed[`${prefix}trust`] ?? "" } as const)
      : place;
  const request = requestOf(asked, typed, known);
  const faults = allFaults(asked, faultsOf(StartRequest, request), place);
  if (faults.size > 0) return formPage(asked, { typed, faults, place, status: errorStatus.invalid });
  try {
    const { community } = await startCommunity(asked.ctx, {
      ...(request as StartRequest),
      ...proofOf(typed),
    });
    return await sentPage({
      asked,
      lede: asked.words.pages.sent.start(request.name.trim()),
      email: (typed[`${prefix}email`] ?? "").trim(),
      community: community ?? "",
      path: "/start",
      typed,
      purpose: "start",
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = errorStatus[error.code];
    const refused = allFaults(asked, [...error.fields], place);
    const notice = refused.size > 0 ? undefined : told(asked.language, error);
    const answer = await formPage(asked, { typed, faults: refused, place, status, notice });
    return { ...answer, headers: retryHeaders(error) };
  }
}
