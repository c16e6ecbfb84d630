export { listLatestLessons, listNextGatherings } from "./list.ts";
export { writeLatest, writeLessons } from "./write.ts";
