/** Search as one part, loaded by whoever first searches: a process that only shows the first view does without. */
export { because } from "./because.ts";
export { find } from "./find.ts";
export { highlightOf } from "./highlight.ts";
export { inLesson } from "./in-lesson.ts";
export { nearTo } from "./near.ts";
export { newIndex, readIndex, take } from "./search.ts";
