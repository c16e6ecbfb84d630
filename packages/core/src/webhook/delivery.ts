import { webhookFaults, webhookKinds } from "@boundaryless/contract";
import * as z from "zod/mini";

const minute = 60_000;
/** For how long a message is tried. */
export const dayMilliseconds = 24 * 60 * minute;

/** What came of an attempt. Of an answer only the beginning is kept. */
export const Attempt = z.object({
  at: z.string(),
  status: z.nullable(z.number()),
  fault: z.nullable(z.enum(webhookFaults)),
  durationMilliseconds: z.number(),
  answer: z.string(),
});
export type Attempt = z.infer<typeof Attempt>;

/** One message to one webhook. What it says is read anew at each attempt, from the happening. */
export const DeliveryRecord = z.object({
  type: z.literal("webhook-delivery"),
  deliveryId: z.string(),
  webhookId: z.string(),
  /** The `webhook-id` header, by which a receiver tells a repetition. */
  messageId: z.string(),
  kind: z.enum([...webhookKinds, "ping"]),
  /** What is told of; null for a ping. */
  happening: z.nullable(z.object({ slug: z.string(), happeningId: z.string() })),
  status: z.enum(["waiting", "sending", "delivered", "failed", "dropped"]),
  createdAt: z.string(),
  attempts: z.number(),
  /** When it is tried again; for `sending`, when another process may take over. */
  dueAt: z.string(),
  last: z.nullable(Attempt),
  expiresAtEpochSeconds: z.number(),
});
export type DeliveryRecord = z.infer<typeof DeliveryRecord>;

// Minutes; half of each on average, as the jitter is full. What fails goes on being tried until a day is over.
const pauses = [1, 5, 15, 30, 60, 120, 240, 360] as const;
const longestPause = 360;

/** Until when a receiver may put us off, in seconds. */
export const longestRetryAfterSeconds = longestPause * 60;

/**
 * When a message that failed is tried again, or null once a day is over. Full jitter: whoever was down is not met by
 * everybody at once. The last attempt is exactly a day after the message was made.
 */
export const nextAttempt = (
  { createdAt, attempts, kind }: Pick<DeliveryRecord, "createdAt" | "attempts" | "kind">,
  now: Date,
  { random, retryAfterSeconds }: { random: () => number; retryAfterSeconds: number | null },
): Date | null => {
  const end = Date.parse(createdAt) + dayMilliseconds;
  // Whoever tests waits for the answer; trying again tomorrow would be of no use.
  if (kind === "ping" || now.getTime() >= end) return null;
  const most = (pauses[attempts - 1] ?? longestPause) * minute;
  const asked = Math.min(retryAfterSeconds ?? 0, longestRetryAfterSeconds) * 1000;
  return new Date(Math.min(end, now.getTime() + Math.max(asked, Math.ceil(random() * most))));
};
