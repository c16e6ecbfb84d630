export { beginReplay, finishReplay } from "./replay.ts";
