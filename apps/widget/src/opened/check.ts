import type { FieldError } from "@boundaryless/contract";
import type { Person } from "./person.ts";
import type { OpenedWords } from "./words.ts";

/** One thing to put right: the id of the field, and what to do. */
export interface Wrong {
  readonly field: string;
  readonly message: string;
}

const looksLikeAnAddress = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Those of the fields, in their order, that have something wrong with them. */
export const wrongOf = (found: readonly (readonly [field: string, message: string | false])[]): Wrong[] =>
  found.flatMap(([field, message]) => (message ? [{ field, message }] : []));

/** What can be seen to be missing before anything is sent; the API has the last word. */
export const checkPerson = ({ draft, trust }: Person, { wrong }: OpenedWords): Wrong[] => {
  const email = draft.email.trim();
  return wrongOf([
    ["name", !draft.name.trim() && wrong.name],
    ["email", !email ? wrong.email : !looksLikeAnAddress.test(email) && wrong.emailForm],
    ["trust", !draft.unlisted && !trust.chosen && wrong.trust],
    ["organisation", draft.unlisted && !draft.organisation.trim() && wrong.organisation],
    ["discipline", !draft.discipline && wrong.discipline],
    ["agreed", !draft.agreed && wrong.agreed],
  ]);
};

/** The API's field errors, each at the field of the form it is about. */
export const fieldErrors = (
  errors: readonly FieldError[],
  unlisted: boolean,
  fields: Readonly<Record<string, string>> = {},
): Wrong[] =>
  errors.map(({ field, message }) => {
    const path = field.split(".");
    const own = fields[path[0] ?? ""];
    if (own) return { field: own, message };
    const name = path.at(-1) ?? "";
    if (name === "wording") return { field: "agreed", message };
    if (name === "trust" && unlisted) return { field: "organisation", message };
    return { field: name, message };
  });
