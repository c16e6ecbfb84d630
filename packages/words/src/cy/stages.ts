import type { stages as english } from "../en/stages.ts";
import type { Shape } from "../shape.ts";

export const stages: Shape<typeof english> = {
  potential: "Potensial",
  coalescing: "Dod ynghyd",
  maturing: "Aeddfedu",
  stewardship: "Stiwardiaeth",
  transformation: "Trawsnewid",
};
