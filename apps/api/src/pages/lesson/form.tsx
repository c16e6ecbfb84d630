import {
  type Lesson,
  adoptionKinds,
  againAnswers,
  languages,
  lessonOutcomes,
  valueCycles,
} from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { HiddenFields, RadioField, SelectField, TextArea, TextField, type Filled } from "../parts/fields.tsx";
import { AuthorShownField } from "../parts/author.tsx";
import { byline } from "../parts/lessons.tsx";
import { contextFields, linkPlaces, placesUsed } from "./typed.ts";

interface Props {
  asked: Asked;
  filled: Filled;
}

const optionsOf = <V extends string>(values: readonly V[], names: Record<V, string>) =>
  values.map((value) => ({ value, label: names[value] }));

/** The lesson that somebody tried too, and what they made of it. */
export const Adopting = ({ asked, filled, adopted }: Props & { adopted: Lesson }) => {
  const { lesson: say } = asked.words.pages;
  return (
    <>
      <div class="nhsuk-inset-text">
        <p>{say.form.adopting}</p>
        <p dir="auto">
          <a href={asked.link(adopted.url)} lang={adopted.language}>
            {adopted.title}
          </a>
          <br />
          {byline(asked, adopted.by)}
        </p>
      </div>
      <HiddenFields values={{ of: adopted.id, from: adopted.community }} />
      <RadioField
        filled={filled}
        field="adopts.how"
        label={say.form.how}
        hint={say.form.howHint}
        options={optionsOf(adoptionKinds, say.adoptions)}
      />
    </>
  );
};

const Told = ({ asked, filled }: Props) => {
  const { lesson: say, frame } = asked.words.pages;
  return (
    <>
      <TextField filled={filled} field="title" label={say.form.title} hint={say.form.titleHint} />
      <TextArea filled={filled} field="problem" label={say.form.problem} hint={frame.noPatients} />
      <TextArea filled={filled} field="tried" label={say.form.tried} hint={frame.noPatients} />
      <RadioField
        filled={filled}
        field="outcome"
        label={say.form.outcome}
        options={optionsOf(lessonOutcomes, say.outcomes)}
      />
      <TextArea
        filled={filled}
        field="happened"
        label={say.form.happened}
        hint={`${say.form.happenedHint}. ${frame.noPatients}`}
      />
      <RadioField
        filled={filled}
        field="again"
        label={say.form.again}
        options={optionsOf(againAnswers, say.again)}
      />
    </>
  );
};

const Context = ({ asked, filled }: Props) => {
  const { lesson: say } = asked.words.pages;
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{say.form.context}</legend>
      <p>{say.form.contextHint}</p>
      {contextFields.map((field) => (
        <TextField filled={filled} field={field} label={say.form[field]} hint={say.form[`${field}Hint`]} />
      ))}
      <SelectField
        filled={filled}
        field="valueCycle"
        label={say.form.valueCycle}
        hint={say.form.valueCycleHint}
        first={say.form.valueCycleNone}
        options={Object.fromEntries(valueCycles.map((each) => [each, say.valueCycles[each]]))}
      />
    </fieldset>
  );
};

const Links = ({ asked, filled }: Props) => {
  const { form: say } = asked.words.pages.lesson;
  const open = placesUsed(filled.typed).length > 0;
  return (
    <details class="nhsuk-details" open={open}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{say.links}</span>
      </summary>
      <div class="nhsuk-details__text">
        <p>{say.linksHint}</p>
        {linkPlaces.map((place) => (
          <>
            <TextField filled={filled} field={`links.${place}.label`} label={say.linkLabel(place + 1)} />
            <TextField filled={filled} field={`links.${place}.address`} label={say.linkAddress(place + 1)} />
          </>
        ))}
      </div>
    </details>
  );
};

const Sharing = ({ asked, filled }: Props) => {
  const { form: say } = asked.words.pages.lesson;
  const named = asked.words.common.languages;
  return (
    <>
      <RadioField
        filled={filled}
        field="language"
        label={say.language}
        options={optionsOf(languages, named)}
      />
      <RadioField
        filled={filled}
        field="open"
        label={say.open}
        options={optionsOf(["everybody", "members"] as const, say.openTo)}
      />
      <AuthorShownField filled={filled} />
    </>
  );
};

/** Everything that a lesson asks, from its title to who may read it. */
export const LessonFields = (props: Props) => (
  <>
    <Told {...props} />
    <Context {...props} />
    <Links {...props} />
    <Sharing {...props} />
  </>
);
