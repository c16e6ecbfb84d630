import { disciplines, type Wording } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import type { Typed } from "../frame/form.ts";
import { HiddenFields, RadioField, SelectField, TextField, type Filled } from "./fields.tsx";
import { placeOfForm, placeText, type Place } from "./place.ts";

/** The fields of a person, in the order of the form. */
export const personFields = ["name", "email", "trust", "place", "discipline", "wording"] as const;

/** What the contract calls the fields of a person, as they were typed. */
export function personOf(typed: Typed, prefix: string, place: Place, language: string) {
  const value = (field: string) => typed[`${prefix}${field}`] ?? "";
  return {
    name: value("name"),
    email: value("email"),
    ...(place.kind === "trust" ? { trust: place.odsCode } : {}),
    ...(place.kind === "organisation" ? { organisation: place.name } : {}),
    discipline: value("discipline"),
    language,
    wording: value("wording"),
  };
}

/**
 * Whoever fills in a form, and which place they mean. One that could be several is taken for an organisation until the
 * form has asked which, so that it is asked for in one place only.
 */
export const personOfForm = async (asked: Asked, typed: Typed, prefix: string) => {
  const place = await placeOfForm(asked.ctx, typed, prefix);
  const named = { kind: "organisation", name: typed[`${prefix}trust`] ?? "" } as const;
  return { place, person: personOf(typed, prefix, place.kind === "unsure" ? named : place, asked.language) };
};

const WhichPlace = ({ filled, prefix, place }: PersonProps) => {
  if (place.kind !== "unsure") return null;
  const { form } = filled.say.pages;
  const text = filled.typed[`${prefix}trust`] ?? "";
  const known = place.near.length > 0;
  return (
    <>
      <HiddenFields values={{ [`${prefix}placeFor`]: text }} />
      <RadioField
        filled={filled}
        field={`${prefix}place`}
        label={known ? form.whichTrust(text) : form.unknownTrust(text)}
        hint={known ? undefined : form.unknownTrustHint}
        options={[
          ...place.near.map((trust) => ({ value: `trust:${trust.odsCode}`, label: placeText(trust) })),
          { value: "organisation", label: form.notListed(text) },
        ]}
      />
    </>
  );
};

/** Keeps an answer to the radios alive where they are not shown again because other fields were wrong. */
const ChosenPlace = ({ filled, prefix, place }: PersonProps) =>
  place.kind === "unsure" || place.kind === "nothing" ? null : (
    <HiddenFields
      values={{
        [`${prefix}placeFor`]: filled.typed[`${prefix}trust`],
        [`${prefix}place`]: place.kind === "trust" ? `trust:${place.odsCode}` : "organisation",
      }}
    />
  );

interface PersonProps {
  filled: Filled;
  prefix: string;
  place: Place;
}

/** Name, address, trust and discipline of somebody who joins or starts, with the wording they agree to. */
export const PersonFields = (props: PersonProps & { nameHint?: string }) => {
  const { filled, prefix } = props;
  const { form } = filled.say.pages;
  const field = (name: string) => ({ filled, field: `${prefix}${name}` });
  return (
    <>
      <TextField
        {...field("name")}
        label={form.name}
        hint={props.nameHint ?? form.nameHint}
        autocomplete="name"
      />
      <TextField {...field("email")} label={form.email} hint={form.emailHint} type="email" />
      <TextField
        {...field("trust")}
        label={form.trust}
        hint={form.trustHint}
        autocomplete="organization"
        suggestions={[]}
        trusts="/v1/trusts"
      />
      <WhichPlace {...props} />
      <ChosenPlace {...props} />
      <SelectField
        {...field("discipline")}
        label={form.discipline}
        first={form.chooseDiscipline}
        options={Object.fromEntries(disciplines.map((each) => [each, filled.say.common.disciplines[each]]))}
      />
    </>
  );
};

/** The wording, right above the button that agrees to it. */
export const Agreement = ({
  filled,
  prefix,
  wording = filled.say.wording,
}: Omit<PersonProps, "place"> & { wording?: Wording }) => {
  const { pages } = filled.say;
  const field = `${prefix}wording`;
  const fault = filled.faults.get(field);
  return (
    <div
      class={`agreement${fault === undefined ? "" : " nhsuk-form-group--error"}`}
      id={`field-${field.replaceAll(".", "-")}`}
    >
      <h2 class="nhsuk-heading-s">{pages.form.agreement}</h2>
      {fault === undefined ? null : <span class="nhsuk-error-message">{fault}</span>}
      <p>{wording.text}</p>
      <HiddenFields values={{ [field]: wording.version }} />
    </div>
  );
};
