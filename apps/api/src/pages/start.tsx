import { StartRequest, limits, type CommunityMatch } from "@boundaryless/contract";
import { startCommunity, type FieldFault } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { faultsIn } from "./join.tsx";
import { HiddenFields, TextArea, TextField, type Filled } from "./parts/fields.tsx";
import { formPage, fresh, OpenForm, type Shown } from "./parts/form-page.tsx";
import { Agreement, PersonFields, type personOf, personOfForm } from "./parts/person.tsx";
import { onceOf } from "./parts/once.tsx";
import { proofOf } from "./parts/proof.tsx";
import { Near, nearTo, unseen } from "./parts/near.tsx";
import { placeText, trustOf, type Place } from "./parts/place.ts";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

const goalFields = ["problem", "difference", "name", "topics"];
const path = "/start";
const prefix = "starter.";

interface Placed extends Shown {
  readonly place: Place;
}

const Goal = ({ filled }: { filled: Filled }) => {
  const { start, frame } = filled.say.pages;
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{start.aboutIt}</legend>
      <TextArea filled={filled} field="problem" label={start.problem} hint={start.problemHint} />
      <TextArea filled={filled} field="difference" label={start.difference} hint={start.differenceHint} />
      <p class="quiet">{frame.noPatients}</p>
      {/* While somebody types, the script shows here what the posted form would show. */}
      <p class="nhsuk-u-visually-hidden" role="status" data-near-status></p>
      <div data-near-place></div>
      <TextField filled={filled} field="name" label={start.name} hint={start.nameHint} />
      <TextField filled={filled} field="topics" label={start.topics} hint={start.topicsHint} />
    </fieldset>
  );
};

function formOf(asked: Asked, { place, ...shown }: Placed): Promise<Answer> {
  const { start, form, stuck } = asked.words.pages;
  const { trust, placement, seen } = shown.typed;
  return formPage(asked, { title: start.title, indexed: true }, shown, (filled) => (
    <>
      <p class="lede">{start.lede}</p>
      <OpenForm asked={asked} filled={filled} path={path} purpose="start" submit={start.submit}>
        <HiddenFields values={{ trust, placement, seen }} />
        <Goal filled={filled} />
        <fieldset class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{form.you}</legend>
          <PersonFields filled={filled} prefix={prefix} place={place} />
        </fieldset>
        <Agreement filled={filled} prefix={prefix} />
      </OpenForm>
      <p>
        <a href={asked.link("/stuck")}>{stuck.link}</a>
      </p>
      <BackToAll asked={asked} />
    </>
  ));
}

/**
 * Communities near to the new one, before anything is asked for. The script asks for this page while somebody types;
 * without it, it stands between the form and the start, once.
 */
function nearPage(asked: Asked, typed: Typed, matches: readonly CommunityMatch[]): Promise<Answer> {
  const { near, start } = asked.words.pages;
  const { seen: _, resent: __, ...kept } = typed;
  return html(
    <Page asked={asked} title={near.title}>
      <div class="form-column">
        <h1>{start.title}</h1>
        <form action={asked.link(path)} method="post">
          {matches.length > 0 ? <Near asked={asked} typed={typed} matches={matches} /> : <p>{near.none}</p>}
          <HiddenFields values={kept} />
          <p>{near.anywayText}</p>
          <p class="page-buttons">
            <button class="nhsuk-button" type="submit">
              {near.anyway}
            </button>
            <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="edit" value="yes">
              {near.change}
            </button>
          </p>
        </form>
      </div>
    </Page>,
  );
}

const longestPlacement = 40;

/**
 * The form, with the embedding trust and what a link brings along filled in; or, for the script that asks while
 * somebody types, only what is near.
 */
export async function startPage(asked: Asked): Promise<Answer> {
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const typed = {
    problem: asked.query("problem").slice(0, limits.problem),
    difference: asked.query("difference").slice(0, limits.difference),
    [`${prefix}trust`]: trust ? placeText(trust) : "",
    trust: trust?.odsCode ?? "",
    placement: asked.query("placement").slice(0, longestPlacement),
  };
  if (asked.query("look") !== "") return nearPage(asked, typed, await nearTo(asked, typed));
  return formOf(asked, { ...fresh(typed), place: { kind: "nothing" } });
}

function requestOf(typed: Typed, starter: ReturnType<typeof personOf>) {
  return {
    problem: typed["problem"] ?? "",
    difference: typed["difference"] ?? "",
    name: typed["name"] ?? "",
    topics: (typed["topics"] ?? "")
      .split(/[,;\n،]/u)
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ""),
    starter,
  };
}

type Found = readonly FieldFault[];

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
  const { place, person } = await personOfForm(asked, typed, prefix);
  const request = requestOf(typed, person);
  return submit({
    asked,
    typed,
    found: faultsOf(StartRequest, request),
    sorted: (found) => allFaults(asked, found, place),
    again: (shown) => formOf(asked, { place, ...shown }),
    carryOut: async () => {
      const near = unseen(await nearTo(asked, typed), typed);
      if (near.length > 0) return nearPage(asked, typed, near);
      const wanted = { ...onceOf(typed), ...(request as StartRequest), ...proofOf(typed) };
      const { community } = await startCommunity(asked.ctx, wanted);
      return sentPage({
        asked,
        lede: asked.words.pages.sent.start(request.name.trim()),
        email: (typed[`${prefix}email`] ?? "").trim(),
        community: community ?? "",
        path,
        typed,
        purpose: "start",
      });
    },
  });
}
