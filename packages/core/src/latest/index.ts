export { writeLatest } from "./write.ts";
