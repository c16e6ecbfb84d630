import * as z from "zod/mini";

/** Where the digests of a frequency stand: the period that is told, and the last member who was looked at. */
export const RoundRecord = z.object({
  type: z.literal("digests"),
  frequency: z.enum(["immediate", "daily", "weekly"]),
  /** The beginning of the period that is told now, or next. */
  from: z.string(),
  /** Its end, and when the round began; null between two rounds. */
  under: z.nullable(z.object({ until: z.string(), beganAt: z.string() })),
  /** The last community and the last member in it; empty at the beginning. */
  slug: z.string(),
  personId: z.string(),
  /** How many are owed an e-mail in this round. */
  owed: z.number(),
  /** Counts the writes, so that of two processes only one goes on. */
  turn: z.number(),
});
export type RoundRecord = z.infer<typeof RoundRecord>;
