import * as z from "zod/mini";

/** A request that carried an `Idempotency-Key`, and its answer once there is one. */
export const ReplayRecord = z.object({
  type: z.literal("replay"),
  fingerprint: z.string(),
  /** A request that died without an answer may be taken over after this instant. */
  runsUntil: z.string(),
  status: z.optional(z.number()),
  body: z.optional(z.string()),
});
export type ReplayRecord = z.infer<typeof ReplayRecord>;
