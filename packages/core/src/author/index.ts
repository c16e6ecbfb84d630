export { Author, AuthorShown, authorInFile, authorName, nobody, shownAuthor, type Signed } from "./author.ts";
