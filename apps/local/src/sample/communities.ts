import { communitiesAboutOurselves } from "./communities-ourselves.ts";
import { communitiesOfTheFirstHours } from "./communities-first-hours.ts";
import { communitiesOfTheWard } from "./communities-ward.ts";
import type { SampleCommunity } from "./types.ts";

/** The invented communities that a first start shows. */
export const sampleCommunities: readonly SampleCommunity[] = [
  ...communitiesOfTheFirstHours,
  ...communitiesOfTheWard,
  ...communitiesAboutOurselves,
];
