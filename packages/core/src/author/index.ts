export { Author, authorName, nobody } from "./author.ts";
