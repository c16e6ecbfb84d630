import { expect, test } from "vitest";
import { nearnessOf, sharedWords } from "./near.ts";

const near: [string, string][] = [
  ["Discharge letters reach the practice a week late", "GPs get our discharge letters far too late"],
  [
    "Patients wait for hours for medicines before they can go home",
    "Medicines to take home come late, so patients wait for hours in the lounge",
  ],
  ["A&E is full because nobody can leave", "Our emergency department is full and nobody can leave it"],
  ["Discharge letters are late", "Discharge letters come a week late to every practice ".repeat(5)],
  ["Bleeps interrupt handover all the time", "Handover is interrupted by bleeps"],
  ["Nid oes digon o welyau ar y ward adsefydlu", "Mae’r ward adsefydlu heb ddigon o welyau"],
];
const far: [string, string][] = [
  ["Discharge letters reach the practice a week late", "Patients wait for hours for medicines"],
  ["Staff have no time on the ward at night", "Patients wait a long time on the ward at night"],
  ["Wheelchairs are never where they are needed", "Discharge summaries are late"],
  ["x", "x"],
  ["", ""],
  ["<script>alert(1)</script>", "Blood samples are lost"],
];

test.each(near)("“%s” is near to “%s”", (one, other) => {
  expect(nearnessOf(one, other)).toBeGreaterThan(0);
  expect(nearnessOf(other, one)).toBe(nearnessOf(one, other));
});

test.each(far)("“%s” is not near to “%s”", (one, other) => {
  expect(nearnessOf(one, other)).toBe(0);
});

test("the words that are shared are the reader's own, as they stand, and none that others alone have used", () => {
  const own = "Discharge letters reach the practice a week late";
  const shared = sharedWords(own, ["GPs get our discharge letters far too late", "Dr Foster loses letters"]);
  expect(shared).toEqual(expect.arrayContaining(["discharge", "letters"]));
  for (const word of shared) expect(own.toLowerCase()).toContain(word);
});
