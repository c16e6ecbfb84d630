export { Adoption, LessonRecord, Told, type Which, emptied, pathOf } from "./lesson.ts";
export { listLessons } from "./list.ts";
export { lessonNow, noSuchLesson, readLesson, readerOf, requireLesson } from "./read.ts";
export { addLesson, changeLesson, latestLessons, lessonById } from "./store.ts";
