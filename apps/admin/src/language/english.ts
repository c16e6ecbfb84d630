export { admin } from "@boundaryless/words/en/admin";
export { common } from "@boundaryless/words/en/common";
