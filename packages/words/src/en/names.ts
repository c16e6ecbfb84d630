import type { Discipline, Stage } from "@boundaryless/contract";

/** Names of the values that the widget shows as well; apart from `common`, so that it loads nothing else of it. */
export const names = {
  disciplines: {
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
  } satisfies Record<Discipline, string>,
  stages: {
    potential: "Potential",
    coalescing: "Coalescing",
    maturing: "Maturing",
    stewardship: "Stewardship",
    transformation: "Transformation",
  } satisfies Record<Stage, string>,
};
