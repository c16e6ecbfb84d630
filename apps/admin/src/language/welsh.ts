export { admin } from "@boundaryless/words/cy/admin";
export { common } from "@boundaryless/words/cy/common";
export { rhythm } from "@boundaryless/words/cy/series";
