import * as z from "zod/mini";

/** The open writes that a proof of work may be for; a proof for one is none for another. */
export const proofPurposes = [
  "join",
  "start",
  "problem",
  "report",
  "comment",
  "lesson",
  "gathering",
  "rsvp",
  "erasure",
] as const;
export type ProofPurpose = (typeof proofPurposes)[number];

/** A solved challenge in ALTCHA's form: base64 of `{ challenge, solution }`, some 800 characters. */
export const Proof = z
  .string()
  .check(z.maxLength(2000, "unexpected"))
  .register(z.globalRegistry, {
    id: "Proof",
    description:
      "A solved challenge of /v1/challenges, base64 of { challenge, solution }. Optional: with one, more requests " +
      "from the same network are let through. One that is used, expired or wrong counts as none.",
  });

/** The field that every open write takes besides its own; spread it into the body's schema. */
export const withProof = { proof: z.optional(Proof) };

export const ChallengeQuery = z.object({
  /** What is going to be asked. */
  for: z.enum(proofPurposes, "choose"),
});

/**
 * ALTCHA, second protocol: find the `counter` for which SHA-256, `cost` times over, of salt, nonce and the counter
 * (32 bits, big endian) begins with `keyPrefix`. Single use; good until `data.until` (seconds since 1970).
 */
export const Challenge = z
  .object({
    parameters: z.object({
      algorithm: z.literal("SHA-256"),
      cost: z.int(),
      data: z.object({ for: z.enum(proofPurposes), until: z.int() }),
      keyLength: z.int(),
      keyPrefix: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  })
  .register(z.globalRegistry, {
    id: "Challenge",
    description: "Some work to do before an open write (ALTCHA)",
  });

export type ChallengeQuery = z.infer<typeof ChallengeQuery>;
export type Challenge = z.infer<typeof Challenge>;
