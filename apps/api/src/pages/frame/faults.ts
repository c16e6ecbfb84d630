import type { FieldFault } from "@boundaryless/core";
import type { Words } from "../../words.ts";

/** What is wrong with each field of a form, by the name of the field, in the order of the form. */
export type Faults = ReadonlyMap<string, string>;

type Rules = Record<string, ((values: { maximum?: number }) => string) | undefined>;

function sentence(say: Words, form: Rules, { field, rule, maximum }: FieldFault): string {
  const values = maximum === undefined ? {} : { maximum };
  const last = field.split(".").at(-1) ?? field;
  const here = form[`${field}.${rule}`];
  const own = (say.errors.fields as Rules)[`${last}.${rule}`];
  const general = (say.errors.rules as Rules)[rule] ?? say.errors.rules.unexpected;
  return (here ?? own ?? general)(values);
}

interface Sorting {
  /** The field that shows a fault, where it is another: `organisation` is typed into the field of the trust. */
  instead?: (field: string) => string;
  /** Sentences that only this form has, by `<field>.<rule>`. */
  form?: Rules;
}

/** Sorts faults under the fields of a form: a fault belongs to the field of its name, else to the nearest outer one. */
export function sortFaults(
  say: Words,
  fields: readonly string[],
  faults: readonly FieldFault[],
  { instead = (field) => field, form = {} }: Sorting = {},
): Faults {
  const found = new Map<string, string>();
  for (const fault of faults) {
    const name = instead(fault.field);
    const field = fields.find((each) => each === name || name.startsWith(`${each}.`)) ?? fields[0] ?? name;
    if (!found.has(field)) found.set(field, sentence(say, form, { ...fault, field }));
  }
  return new Map(
    fields.flatMap((field) => (found.has(field) ? [[field, found.get(field) ?? ""] as const] : [])),
  );
}
