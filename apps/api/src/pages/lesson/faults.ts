import type { FieldFault } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import { sortFaults, type Faults } from "../frame/faults.ts";
import type { Typed } from "../frame/form.ts";
import { contributionFaults } from "../parts/author.tsx";
import type { Place } from "../parts/place.ts";
import { lessonFields, placesUsed } from "./typed.ts";

/** The faults of a lesson's form under its fields: of the lesson first, then of whoever shares it. */
export const lessonFaults = (
  asked: Asked,
  typed: Typed,
  found: readonly FieldFault[],
  place: Place,
): Faults => {
  const say = asked.words.pages.lesson.form;
  // Empty places between links are left out of the request, so that its numbers are not those of the form.
  const used = placesUsed(typed);
  const instead = (field: string) =>
    field.replace(/^links\.(\d+)/u, (_, number: string) => `links.${used[Number(number)] ?? number}`);
  // Of several links a summary has to say which one.
  const named = ([field, fault]: [string, string]): [string, string] => {
    const [, number, part] = /^links\.(\d+)\.(label|address)$/u.exec(field) ?? [];
    if (number === undefined) return [field, fault];
    const label = part === "label" ? say.linkLabel : say.linkAddress;
    return [field, `${label(Number(number) + 1)}: ${fault}`];
  };
  return contributionFaults(
    asked,
    found,
    place,
    (own) =>
      new Map([...sortFaults(asked.words, lessonFields, own, { instead, form: say.faults })].map(named)),
  );
};
