/** What hears what became of mail. Nothing here comes through the index of everything, so that little is loaded. */
export { realWorld } from "./context.ts";
export { type Feedback, noteFeedback } from "./feedback/note.ts";
export { openKeys } from "./keys.ts";
export { openDatabase } from "./store.ts";
