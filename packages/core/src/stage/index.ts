export { dismissProposal } from "./dismiss.ts";
export { readEvidence } from "./read.ts";
export { type Figures, nextStage, proposalFor, thresholds } from "./rule.ts";
export { transformCommunity } from "./transform.ts";
export { weighEvidence } from "./weigh.ts";
