export { listLatestLessons, listNextGatherings } from "./list.ts";
export { writeLatest } from "./write.ts";
