import type { Contribution, Wording } from "@boundaryless/contract";
import type { FieldFault } from "@boundaryless/core";
import type { Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import type { Faults } from "../frame/faults.ts";
import { faultsIn } from "../join.tsx";
import { RadioField, type Filled } from "./fields.tsx";
import { sentPage } from "./sent.tsx";
import { Agreement, PersonFields, type personOf, personOfForm } from "./person.tsx";
import type { Place } from "./place.ts";
import type { Typed } from "../frame/form.ts";

/** Where the fields of whoever contributes are in a form and in a request. */
export const authorPrefix = "author.";

/** Who contributes, as it was typed; nothing where the device is remembered. */
export const authorOfForm = async (
  asked: Asked,
  typed: Typed,
): Promise<{ place: Place; author?: ReturnType<typeof personOf> }> => {
  if (asked.device) return { place: { kind: "nothing" } };
  const { place, person } = await personOfForm(asked, typed, authorPrefix);
  return { place, author: person };
};

/** The end of every form that contributes: who it is, or that the device is known, and what that agrees to. */
export const AuthorFields = ({
  asked,
  filled,
  place,
  nameHint,
  wording = asked.words.contributionWording,
}: {
  asked: Asked;
  filled: Filled;
  place: Place;
  /** Who sees the name, where it is not everybody. */
  nameHint?: string;
  /** What the button agrees to, where it is not what everybody can read. */
  wording?: Wording;
}) => {
  const { contribute: say } = asked.words.pages;
  return (
    <>
      {asked.device ? (
        <p class="nhsuk-inset-text">
          <span dir="auto">{say.as(asked.device.person.name)}</span>{" "}
          <a href={asked.link("/device")}>{say.notYou}</a>
        </p>
      ) : (
        <fieldset class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{say.you}</legend>
          <PersonFields
            filled={filled}
            prefix={authorPrefix}
            place={place}
            nameHint={nameHint ?? say.nameHint}
          />
        </fieldset>
      )}
      <Agreement filled={filled} prefix={authorPrefix} wording={wording} />
    </>
  );
};

/** The faults under the fields of a form that contributes: of what is contributed first, then of whoever does. */
export const contributionFaults = (
  asked: Asked,
  found: readonly FieldFault[],
  place: Place,
  own: (found: FieldFault[]) => Faults,
): Faults => {
  const ofAuthor = ({ field }: FieldFault) => field.startsWith(authorPrefix);
  return new Map([
    ...own(found.filter((fault) => !ofAuthor(fault))),
    ...faultsIn(asked, found.filter(ofAuthor), place, authorPrefix),
  ]);
};

/** Whether the author's name stands beside what they write; typed as `yes` or `no`. */
export const AuthorShownField = ({ filled }: { filled: Filled }) => {
  const { shown: say } = filled.say.pages.contribute;
  return (
    <RadioField
      filled={filled}
      field="authorShown"
      label={say.label}
      hint={say.hint}
      options={[
        { value: "yes", label: say.yes },
        { value: "no", label: say.no },
      ]}
    />
  );
};

/** As the forms type it. */
export const typedShown = (authorShown: boolean) => ({ authorShown: authorShown ? "yes" : "no" });

/** What the contract calls it; a form without the field shows the name. */
export const shownOf = (typed: Typed) => ({ authorShown: typed["authorShown"] !== "no" });

interface Waiting {
  readonly asked: Asked;
  readonly what: Contribution;
  readonly community: { readonly name: string };
  readonly path: string;
  readonly typed: Typed;
}

/** Where the form stands on its page, for those that are below something else. */
const places: Partial<Record<Contribution, { place: string }>> = {
  comment: { place: "write" },
  rsvp: { place: "answer" },
};

/** The page of a contribution that waits for its address to be confirmed. */
export const contributionSent = ({ asked, what, community, path, typed }: Waiting): Promise<Answer> =>
  sentPage({
    asked,
    lede: asked.words.pages.contribute.sent(community.name),
    email: (typed[`${authorPrefix}email`] ?? "").trim(),
    community: "",
    about: what,
    path,
    ...places[what],
    typed,
    purpose: what,
  });
