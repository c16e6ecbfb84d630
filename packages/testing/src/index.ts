export { type Engine, EngineError, startEngine } from "./engine.ts";
export { listElsewhere } from "./elsewhere.ts";
export { type Grantee, everyGrantee } from "./grantees.ts";
export { type Shared, contributorOf, lessonOf, sharesLesson } from "./lesson.ts";
export { type Story, administratorWith, beginStory, joinOf, startOf } from "./story.ts";
export { problemOf, stuckOn } from "./stuck.ts";
export { type Capacity, type FreshTable, createTable, freshTable, testSecret } from "./table.ts";
export { forged, workFor } from "./proof.ts";
