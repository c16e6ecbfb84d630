import { h, type Tree } from "../draw.ts";
import type { Discipline, Wording } from "@boundaryless/contract";
import { showField, showText } from "./fields.ts";
import type { Opened } from "./opened.ts";

const showSelf = (opened: Opened): Tree => {
  const { person, words } = opened;
  const { draft } = person;
  return [
    showText(opened, {
      id: "name",
      label: words.name,
      autocomplete: "name",
      value: draft.name,
      input: (name) => person.type({ name }),
    }),
    showText(opened, {
      id: "email",
      label: words.email,
      hint: words.emailHint,
      type: "email",
      autocomplete: "email",
      value: draft.email,
      input: (email) => person.type({ email }),
    }),
  ];
};

// Nearly everybody is of the trust whose page it is: choosing another one is fetched by those who do.
const showTrust = (opened: Opened): Tree => {
  const { person, words, parts } = opened;
  if (parts.trust) return parts.trust.show();
  return h(
    "div",
    { class: "field" },
    h("b", {}, words.trust),
    h("p", { dir: "auto" }, person.trust),
    h(
      "button",
      { class: "plain", type: "button", onclick: async () => (await opened.use("trust"))?.change() },
      words.change,
    ),
  );
};

const showDiscipline = (opened: Opened): Tree => {
  const { person, words } = opened;
  const { draft } = person;
  return showField(opened, { id: "discipline", label: words.discipline }, (describedBy, isWrong) =>
    h(
      "div",
      { class: "box select" },
      h(
        "select",
        {
          id: "discipline",
          "aria-describedby": describedBy,
          "aria-invalid": isWrong,
          required: true,
          onchange: (event: Event) =>
            person.type({ discipline: (event.target as HTMLSelectElement).value as Discipline }),
        },
        h("option", { value: "", selected: !draft.discipline }, words.choose),
        Object.entries(words.disciplines).map(([key, name]) =>
          h("option", { value: key, selected: key === draft.discipline }, name),
        ),
      ),
    ),
  );
};

const showAgreement = ({ person, parts }: Opened, wording: Wording): Tree => {
  const error = parts.trouble?.showError("agreed");
  return h(
    "div",
    { class: error ? "field wrong" : "field" },
    error,
    h(
      "div",
      { class: "agree" },
      h("input", {
        id: "agreed",
        type: "checkbox",
        "aria-describedby": error && "agreed-error",
        "aria-invalid": Boolean(error),
        required: true,
        checked: person.draft.agreed,
        onchange: (event: Event) => person.type({ agreed: (event.target as HTMLInputElement).checked }),
      }),
      h("label", { for: "agreed", dir: "auto" }, wording.text),
    ),
  );
};

/** Who somebody is, in any form: name, address, organisation, kind of work, and agreement to the wording shown. */
export const showWho = (opened: Opened, wording: Wording = opened.person.wording): Tree => [
  showSelf(opened),
  showTrust(opened),
  showDiscipline(opened),
  showAgreement(opened, wording),
];
