export { Adoption, LessonRecord, Told, type Which, emptied, pathOf } from "./lesson.ts";
export { forgetLessons } from "./forget.ts";
export { listLessons } from "./list.ts";
export { moveLessons } from "./move.ts";
export { isMemberOf, lessonNow, noSuchLesson, readLesson, readerOf, requireLesson } from "./read.ts";
export { addLesson, changeLesson, latestLessons, lessonById } from "./store.ts";
