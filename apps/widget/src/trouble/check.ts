import type { FieldError } from "@boundaryless/contract";

/** One thing to put right: the id of the field, and what to do. */
export interface Wrong {
  readonly field: string;
  readonly message: string;
}

/** A field of a form, in their order, and what is wrong with it, if anything is. */
export type Found = readonly [field: string, message: string | false];

/** Those that have something wrong with them. */
export const wrongOf = (found: readonly Found[]): Wrong[] =>
  found.flatMap(([field, message]) => (message ? [{ field, message }] : []));

/** The API's field errors, each at the field of the form it is about. */
export const fieldErrors = (
  errors: readonly FieldError[],
  unlisted: boolean,
  fields: Readonly<Record<string, string>>,
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
