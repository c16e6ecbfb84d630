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
  const { faults: form } = asked.words.pages.lesson.form;
  // Empty places between links are left out of the request, so that its numbers are not those of the form.
  const used = placesUsed(typed);
  const instead = (field: string) =>
    field.replace(/^links\.(\d+)/u, (_, number: string) => `links.${used[Number(number)] ?? number}`);
  return contributionFaults(asked, found, place, (own) =>
    sortFaults(asked.words, lessonFields, own, { instead, form }),
  );
};
