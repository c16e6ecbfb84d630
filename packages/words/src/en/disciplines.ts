import type { Discipline } from "@boundaryless/contract";

/** What kinds of work are called. */
export const disciplines = {
  "nursing-and-midwifery": "Nursing and midwifery",
  medical: "Medical",
  "allied-health": "Allied health professions",
  pharmacy: "Pharmacy",
  "healthcare-science": "Healthcare science",
  "social-care": "Social care",
  administrative: "Administrative and clerical",
  estates: "Estates and facilities",
  "digital-and-data": "Digital and data",
  management: "Management",
  "education-and-research": "Education and research",
  "patient-or-carer-partner": "Patient or carer partner",
  other: "Something else",
} satisfies Record<Discipline, string>;
