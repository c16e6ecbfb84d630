export { Author, authorName } from "./author.ts";
