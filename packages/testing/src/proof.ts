import type { ProofPurpose } from "@boundaryless/contract";
import { solve } from "@boundaryless/contract/solve";
import { type Ctx, readChallenge } from "@boundaryless/core";

/** Fetches a challenge as that caller and does its work. */
export const workFor = async (ctx: Ctx, purpose: ProofPurpose): Promise<string> =>
  solve(await readChallenge(ctx, { for: purpose }));

/** What a proof holds, changed: for those who would rather forge one than work. */
export const forged = (proof: string, change: (held: ProofHeld) => unknown): string =>
  btoa(JSON.stringify(change(JSON.parse(atob(proof)) as ProofHeld)));

interface ProofHeld {
  challenge: { parameters: Record<string, unknown>; signature: string };
  solution: { counter: number; derivedKey: string };
}
