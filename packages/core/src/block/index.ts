export type { BlockRecord } from "./block.ts";
export { requireUnblocked } from "./require.ts";
export { addBlock, blockById, blockOf, blocksIn, forgetBlock, liftBlock } from "./store.ts";
