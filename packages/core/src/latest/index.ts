export { writeLatest, writeLessons } from "./write.ts";
