import { h, type Tree } from "../draw.ts";
import type { Discipline, Wording } from "@boundaryless/contract";
import { showTrustChoice } from "../trust/show.ts";
import type { Wrong } from "./check.ts";
import { showError, showField, showText } from "./fields.ts";
import type { Opened } from "./opened.ts";

type Wrongs = readonly Wrong[];

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const showSelf = ({ person, words }: Opened, wrong: Wrongs): Tree => {
  const { draft } = person;
  return [
    showText({
      id: "name",
      label: words.name,
      autocomplete: "name",
      value: draft.name,
      input: (name) => person.type({ name }),
      wrong,
      words,
    }),
    showText({
      id: "email",
      label: words.email,
      hint: words.emailHint,
      type: "email",
      autocomplete: "email",
      value: draft.email,
      input: (email) => person.type({ email }),
      wrong,
      words,
    }),
  ];
};

const showOrganisation = ({ person, words, host }: Opened, wrong: Wrongs): Tree => {
  const { draft, trust } = person;
  const turn = (unlisted: boolean): void => {
    person.type({ unlisted });
    const id = unlisted ? "#organisation" : "#trust";
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(id)?.focus());
  };
  const field = draft.unlisted
    ? showText({
        id: "organisation",
        label: words.organisation,
        hint: words.noPatients,
        autocomplete: "organization",
        value: draft.organisation,
        input: (organisation) => person.type({ organisation }),
        wrong,
        words,
      })
    : showField(
        { id: "trust", label: words.trust, hint: words.trustHint, wrong, words },
        (describedBy, isWrong) => showTrustChoice(trust, words, describedBy, isWrong),
      );
  return [
    field,
    h(
      "button",
      { class: "plain under", type: "button", onclick: () => turn(!draft.unlisted) },
      draft.unlisted ? words.listed : words.unlisted,
    ),
  ];
};

const showDiscipline = ({ person, words }: Opened, wrong: Wrongs): Tree => {
  const { draft } = person;
  const change = (event: Event): void => person.type({ discipline: valueOf(event) as Discipline });
  return showField({ id: "discipline", label: words.discipline, wrong, words }, (describedBy, isWrong) =>
    h(
      "div",
      { class: "box select" },
      h(
        "select",
        {
          id: "discipline",
          "aria-describedby": describedBy || undefined,
          "aria-invalid": isWrong,
          "aria-required": "true",
          onchange: change,
        },
        h("option", { value: "", selected: !draft.discipline }, words.choose),
        Object.entries(words.common.disciplines).map(([key, name]) =>
          h("option", { value: key, selected: key === draft.discipline }, name),
        ),
      ),
    ),
  );
};

const showAgreement = ({ person, words }: Opened, wrong: Wrongs, wording: Wording): Tree => {
  const { draft } = person;
  const isWrong = wrong.some(({ field }) => field === "agreed");
  return h(
    "div",
    { class: `field ${isWrong ? "wrong" : ""}` },
    showError("agreed", wrong, words),
    h(
      "div",
      { class: "agree" },
      h("input", {
        id: "agreed",
        type: "checkbox",
        "aria-describedby": isWrong ? "agreed-error" : undefined,
        "aria-invalid": isWrong,
        "aria-required": "true",
        checked: draft.agreed,
        onchange: (event: Event) => person.type({ agreed: (event.target as HTMLInputElement).checked }),
      }),
      h("label", { for: "agreed", dir: "auto" }, wording.text),
    ),
  );
};

/** Who somebody is, in any form: name, address, organisation, kind of work, and agreement to the wording shown. */
export const showWho = (opened: Opened, wrong: Wrongs, wording: Wording = opened.person.wording): Tree => [
  showSelf(opened, wrong),
  showOrganisation(opened, wrong),
  showDiscipline(opened, wrong),
  showAgreement(opened, wrong, wording),
];
