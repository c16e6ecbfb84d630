import type { Stage } from "@boundaryless/contract";

/** What stages of a community are called. */
export const stages = {
  potential: "Potential",
  coalescing: "Coalescing",
  maturing: "Maturing",
  stewardship: "Stewardship",
  transformation: "Transformation",
} satisfies Record<Stage, string>;
