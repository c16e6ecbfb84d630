import { h, type Tree } from "../draw.ts";
import { showField, showText } from "../opened/fields.ts";
import type { TrustChoice } from "./choose.ts";
import type { Trust } from "./trust.ts";
import type { TrustWords } from "./words.ts";

const told = (choice: TrustChoice, words: TrustWords): string => {
  if (!choice.expanded) return "";
  if (choice.state === "failed") return words.trustsFailed;
  if (choice.state !== "found") return words.trustsLoading;
  return choice.options.length > 0 ? words.trustsFound(choice.options.length) : words.trustsNone;
};

const showOption = (choice: TrustChoice, index: number): Tree => {
  const trust = choice.options[index];
  return h(
    "li",
    {
      id: `trust-option-${index}`,
      role: "option",
      "aria-selected": index === choice.active,
      onpointerdown: (event: Event) => event.preventDefault(),
      onclick: () => trust && choice.choose(trust),
    },
    trust?.name,
    " ",
    h("span", { class: "code" }, trust?.odsCode),
  );
};

const showPopup = ({ choice, words, opened }: Trust): Tree => {
  const none = choice.options.length === 0;
  return h(
    "div",
    { class: "popup", hidden: !choice.expanded },
    h(
      "ul",
      { id: "trust-list", role: "listbox", "aria-label": opened.words.trust, hidden: none },
      choice.options.map((_, index) => showOption(choice, index)),
    ),
    none ? h("p", { class: "hint" }, told(choice, words)) : undefined,
  );
};

/** The combobox for a trust, after the pattern of the ARIA Authoring Practices: typing searches, arrows choose. */
const showChoice = (trust: Trust, describedBy: string | undefined, isWrong: boolean): Tree => {
  const { choice, words } = trust;
  const press = (event: KeyboardEvent): void => {
    if (!choice.press(event.key, event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const field = event.currentTarget as HTMLElement;
    const root = field.getRootNode() as ShadowRoot;
    requestAnimationFrame(() =>
      root.getElementById(`trust-option-${choice.active}`)?.scrollIntoView({ block: "nearest" }),
    );
  };
  return h(
    "div",
    { class: "box" },
    h("input", {
      id: "trust",
      type: "text",
      role: "combobox",
      autocomplete: "organization",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": choice.expanded && choice.options.length > 0,
      "aria-controls": "trust-list",
      "aria-activedescendant":
        choice.expanded && choice.active >= 0 ? `trust-option-${choice.active}` : undefined,
      "aria-describedby": describedBy,
      "aria-invalid": isWrong,
      "aria-required": "true",
      value: choice.text,
      oninput: (event: Event) => choice.type((event.target as HTMLInputElement).value),
      onfocus: (event: Event) => (event.target as HTMLInputElement).select(),
      onclick: () => choice.expanded || choice.open(),
      onkeydown: press,
      onblur: () => choice.leave(),
    }),
    showPopup(trust),
    h("span", { class: "unseen", role: "status" }, told(choice, words)),
  );
};

/** The trust, or the name of an organisation that is not in the list. */
export const showOrganisation = (trust: Trust): Tree => {
  const { opened, words, turn } = trust;
  const { person } = opened;
  const { unlisted, organisation } = person.draft;
  return [
    unlisted
      ? showText(opened, {
          id: "organisation",
          label: words.organisation,
          hint: opened.words.noPatients,
          autocomplete: "organization",
          value: organisation,
          input: (typed) => person.type({ organisation: typed }),
        })
      : showField(
          opened,
          { id: "trust", label: opened.words.trust, hint: words.trustHint },
          (describedBy, isWrong) => showChoice(trust, describedBy, isWrong),
        ),
    h(
      "button",
      { class: "plain under", type: "button", onclick: turn },
      unlisted ? words.listed : words.unlisted,
    ),
  ];
};
