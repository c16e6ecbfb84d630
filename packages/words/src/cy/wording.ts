import type { problemWording as englishProblem, wording as english } from "../en/wording.ts";
import type { Shape } from "../shape.ts";

export const wording: Shape<typeof english> = {
  version: "2026-11",
  text: "Rwy’n cytuno i ddangos fy enw, fy ymddiriedolaeth a’m disgyblaeth i aelodau eraill y gymuned hon, ac y caiff anfon e-bost ataf. Gallaf adael unrhyw bryd gydag un clic mewn unrhyw e-bost.",
};

export const problemWording: Shape<typeof englishProblem> = {
  version: "problem-2026-11",
  text: "Rwy’n cytuno i gadw fy mhroblem a’r hyn a ddywedaf amdanaf fy hun am 90 diwrnod, ac y caiff e-byst amdani eu hanfon ataf. Ni ddangosir fy enw na’m cyfeiriad i neb oni bai fy mod yn cytuno mewn cam diweddarach. Gallaf ei thynnu’n ôl gydag un clic mewn unrhyw e-bost.",
};
