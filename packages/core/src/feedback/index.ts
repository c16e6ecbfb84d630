export { type Feedback, noteFeedback } from "./note.ts";
export { mailArrives } from "./reached.ts";
