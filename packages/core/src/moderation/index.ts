export { blockAddress, listBlocks, unblockAddress } from "./block.ts";
export { decideCase } from "./decide.ts";
export { forgetBlocked, forgetOriginals, forgetReporter } from "./forget.ts";
export { readItem, requireVisible } from "./item.ts";
export { listCases } from "./list.ts";
export { readCase } from "./read.ts";
export { takeReport } from "./report.ts";
export { eraseRedaction, undoDecision } from "./undo.ts";
