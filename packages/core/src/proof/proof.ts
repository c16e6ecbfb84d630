import { randomInt } from "node:crypto";
import { Challenge, type ProofPurpose } from "@boundaryless/contract";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";

/** How long a challenge is good for: long enough to fill in a form, with an interruption. */
export const proofSeconds = 20 * 60;

/** Hashes to try at most while a network is quiet; some 50 ms of a desk computer, half a second of an old phone. */
const leastEffort = 20_000;
/** How much harder it gets at the limit. Four times keeps an old phone below three seconds. */
const hardest = 4;

/** @param load how much of its limit the network has used, 0 to 1 */
export const effortAt = (load: number): number =>
  Math.round(leastEffort * (1 + (hardest - 1) * Math.min(1, Math.max(0, load)) ** 2));

/** Makes some work for one purpose. Nothing is stored: the signature tells that it was made here. */
export const makeChallenge = async (
  { keys, now }: Pick<Ctx, "keys" | "now">,
  purpose: ProofPurpose,
  load: number,
): Promise<Challenge> => {
  const effort = effortAt(load);
  const challenge = await createChallenge({
    algorithm: "SHA-256",
    cost: 1,
    counter: randomInt(Math.floor(effort / 2), effort),
    // Not the library's `expiresAt`, which is held against the machine's clock instead of ours.
    data: { for: purpose, until: epochSeconds(now()) + proofSeconds },
    deriveKey,
    hmacSignatureSecret: keys.proofSecret,
  });
  return z.parse(Challenge, challenge);
};

const Solved = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

const opened = (proof: string): z.infer<typeof Solved> | undefined => {
  try {
    return z.safeParse(Solved, JSON.parse(atob(proof))).data;
  } catch {
    return undefined;
  }
};

/**
 * What identifies a challenge that was made here for this purpose, is not over, and has been solved; null for anything
 * else. That it is used once is for the caller to see to.
 */
export const verifiedProof = async (
  { keys, now }: Pick<Ctx, "keys" | "now">,
  purpose: string,
  proof: string,
): Promise<string | null> => {
  const { challenge, solution } = opened(proof) ?? {};
  if (!challenge || !solution) return null;
  const { data } = challenge.parameters;
  if (data.for !== purpose || data.until <= epochSeconds(now())) return null;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keys.proofSecret,
  });
  return verified ? challenge.signature.slice(0, 32) : null;
};
