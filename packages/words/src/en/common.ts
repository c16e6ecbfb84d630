import type { Language, Licence, Region, Role, Status } from "@boundaryless/contract";
import { communities } from "./communities.ts";
import { counts } from "./counts.ts";
import { disciplines } from "./disciplines.ts";
import { stages } from "./stages.ts";

/** Names of the values that every screen shows. */
export const common = {
  product: "Boundaryless",
  languages: { en: "English", cy: "Cymraeg (Welsh)" } satisfies Record<Language, string>,
  licences: {
    "OGL-UK-3.0": "Open Government Licence v3.0",
    "CC-BY-4.0": "Creative Commons Attribution 4.0",
    "CC0-1.0": "CC0 1.0, no rights reserved",
  } satisfies Record<Licence, string>,
  statuses: { open: "Open", paused: "Paused", archived: "Archived", hidden: "Hidden" } satisfies Record<
    Status,
    string
  >,
  roles: { member: "Member", facilitator: "Facilitator" } satisfies Record<Role, string>,
  regions: {
    london: "London",
    "south-west": "South West",
    "south-east": "South East",
    midlands: "Midlands",
    "east-of-england": "East of England",
    "north-west": "North West",
    "north-east-and-yorkshire": "North East and Yorkshire",
    wales: "Wales",
  } satisfies Record<Region, string>,
  disciplines,
  stages,
  ...counts,
  communities,
};
