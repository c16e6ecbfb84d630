// What `import "@boundaryless/join-community/lists"` brings: the lists of lessons and gatherings, defined.
import "../src/news/news.ts";

export { NewsShownEvent } from "../src/news/event.ts";
export { CommunityGatherings } from "../src/news/gatherings.ts";
export { CommunityLessons } from "../src/news/lessons.ts";
