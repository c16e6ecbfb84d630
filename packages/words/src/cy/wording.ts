import type { wording as english } from "../en/wording.ts";
import type { Shape } from "../shape.ts";

export const wording: Shape<typeof english> = {
  version: "2026-11",
  text: "Rwy’n cytuno i ddangos fy enw, fy ymddiriedolaeth a’m disgyblaeth i aelodau eraill y gymuned hon, ac y caiff anfon e-bost ataf. Gallaf adael unrhyw bryd gydag un clic mewn unrhyw e-bost.",
};
