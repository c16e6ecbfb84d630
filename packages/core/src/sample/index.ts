export { type SampleCommunity, type SamplePerson, plantSample } from "./plant.ts";
export { type SampleLesson, plantLessons } from "./lessons.ts";
export { type SampleReport, plantReports } from "./reports.ts";
export { removeSample } from "./remove.ts";
