export { type SampleCommunity, type SamplePerson, plantSample } from "./plant.ts";
export { removeSample } from "./remove.ts";
