import type { FieldError, TrustName } from "@boundaryless/contract";
import type { Draft } from "./joining.ts";
import type { OpenedWords } from "./words.ts";

/** One thing to put right: the id of the field, and what to do. */
export interface Wrong {
  readonly field: string;
  readonly message: string;
}

const looksLikeAnAddress = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** What can be seen to be missing before anything is sent; the API has the last word. */
export const checkDraft = (draft: Draft, trust: TrustName | null, { wrong }: OpenedWords): Wrong[] => {
  const email = draft.email.trim();
  const found: [string, string | false][] = [
    ["name", !draft.name.trim() && wrong.name],
    ["email", !email ? wrong.email : !looksLikeAnAddress.test(email) && wrong.emailForm],
    ["trust", !draft.unlisted && !trust && wrong.trust],
    ["organisation", draft.unlisted && !draft.organisation.trim() && wrong.organisation],
    ["discipline", !draft.discipline && wrong.discipline],
    ["agreed", !draft.agreed && wrong.agreed],
  ];
  return found.flatMap(([field, message]) => (message ? [{ field, message }] : []));
};

/** The API's field errors, each at the field of the form it is about. */
export const fieldErrors = (errors: readonly FieldError[], unlisted: boolean): Wrong[] =>
  errors.map(({ field, message }) => {
    const name = field.split(".").at(-1) ?? "";
    if (name === "wording") return { field: "agreed", message };
    if (name === "trust" && unlisted) return { field: "organisation", message };
    return { field: name, message };
  });
