export { makeChallenge, proofSeconds, verifiedProof } from "./proof.ts";
