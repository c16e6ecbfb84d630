import type { disciplines as english } from "../en/disciplines.ts";
import type { Shape } from "../shape.ts";

export const disciplines: Shape<typeof english> = {
  "nursing-and-midwifery": "Nyrsio a bydwreigiaeth",
  medical: "Meddygol",
  "allied-health": "Proffesiynau perthynol i iechyd",
  pharmacy: "Fferylliaeth",
  "healthcare-science": "Gwyddor gofal iechyd",
  "social-care": "Gofal cymdeithasol",
  administrative: "Gweinyddol a chlerigol",
  estates: "Ystadau a chyfleusterau",
  "digital-and-data": "Digidol a data",
  management: "Rheoli",
  "education-and-research": "Addysg ac ymchwil",
  "patient-or-carer-partner": "Partner sy’n glaf neu’n ofalwr",
  other: "Rhywbeth arall",
};
