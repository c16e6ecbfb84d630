export { admin } from "@boundaryless/words/en/admin";
export { common } from "@boundaryless/words/en/common";
export { rhythm } from "@boundaryless/words/en/series";
