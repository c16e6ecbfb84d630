// Only what a view and a join need: what administrators and the stream do is imported from its own files.
export { type PlacementRecord, isPlacementId, isWithin } from "./placement.ts";
export { type Placing, forgetPlacings, readPlacing } from "./placing.ts";
export { countView, viewsPerDraw } from "./view-count.ts";
