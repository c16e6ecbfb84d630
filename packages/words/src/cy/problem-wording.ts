import type { problemWording as english } from "../en/problem-wording.ts";
import type { Shape } from "../shape.ts";

export const problemWording: Shape<typeof english> = {
  version: "problem-2026-11",
  text: "Rwy’n cytuno i gadw fy mhroblem a’r hyn a ddywedaf amdanaf fy hun am 90 diwrnod, ac y caiff e-byst amdani eu hanfon ataf. Ni ddangosir fy enw na’m cyfeiriad i neb oni bai fy mod yn cytuno mewn cam diweddarach. Gallaf ei thynnu’n ôl gydag un clic mewn unrhyw e-bost.",
};
