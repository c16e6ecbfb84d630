/** What only moderators do; the API loads it when the first of them asks. */
export {
  blockAddress,
  decideCase,
  eraseRedaction,
  listBlocks,
  listCases,
  readCase,
  unblockAddress,
  undoDecision,
} from "./moderation/index.ts";
