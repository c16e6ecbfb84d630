export { type SampleLesson, plantLessons } from "./lessons.ts";
export type { SampleComment } from "./comments.ts";
export type { SamplePerson } from "./person.ts";
export { type SampleCommunity, plantSample } from "./plant.ts";
export { type SampleGathering, plantGatherings } from "./gatherings.ts";
export { type SampleReport, plantReports } from "./reports.ts";
export { removeSample } from "./remove.ts";
