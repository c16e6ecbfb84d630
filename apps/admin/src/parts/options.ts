import { keysOf } from "#address/keys.ts";

/** The answers of a field, named by their words; in the order of the words, or of `values` where only some are offered. */
export const optionsOf = <Value extends string>(
  labels: Readonly<Record<Value, string>>,
  values: readonly Value[] = keysOf(labels),
): { value: Value; label: string }[] => values.map((value) => ({ value, label: labels[value] }));

/** The same answers after one that says none of them, whose value is empty. */
export const optionsOrNone = <Value extends string>(
  none: string,
  labels: Readonly<Record<Value, string>>,
  values?: readonly Value[],
): { value: Value | ""; label: string }[] => [{ value: "", label: none }, ...optionsOf(labels, values)];
