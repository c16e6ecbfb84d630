import type { CreatePlacementRequest } from "@boundaryless/contract";

export const intranet = "https://intranet.leedsth.nhs.uk";

/** What an administrator says of a new placement when a test does not care. */
export const placementOf = (changes: Partial<CreatePlacementRequest> = {}): CreatePlacementRequest => ({
  name: "Front page",
  origins: [intranet],
  featured: [],
  language: null,
  theme: null,
  ...changes,
});
