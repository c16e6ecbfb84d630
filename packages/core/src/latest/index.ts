export type { Coming } from "./coming.ts";
export { type CommunityPage, readCommunityPage } from "./page.ts";
export { listLatestLessons, listNextGatherings } from "./list.ts";
export { writeLatest, writeLessons } from "./write.ts";
