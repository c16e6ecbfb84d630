import * as z from "zod/mini";
import { OutboxMessage } from "./message.ts";

/** A row of the outbox. The message, and with it the address, is erased once it is sent. */
export const OutboxRecord = z.object({
  type: z.literal("outbox"),
  outboxId: z.string(),
  /** `suppressed`: the address takes no mail; `nothing`: what it told of was gone when it was to be sent. */
  status: z.enum(["unsent", "sending", "sent", "failed", "suppressed", "nothing"]),
  createdAt: z.string(),
  attempts: z.number(),
  /** When it is tried again; for `sending`, when another process may take over. */
  dueAt: z.string(),
  sentAt: z.optional(z.string()),
  message: z.optional(OutboxMessage),
});
export type OutboxRecord = z.infer<typeof OutboxRecord>;

/** What is sent, or ended otherwise, is remembered for 30 days, without its message. */
export const endedKeptSeconds = 30 * 24 * 60 * 60;

const minute = 60_000;

/** Milliseconds until the next attempt: 1, 2, 4 … 60 minutes. */
export const pauseAfter = (attempts: number): number => Math.min(60, 2 ** (attempts - 1)) * minute;

/** A confirmation is good for seven days, so a message is no use after that. */
export const giveUpAfterMilliseconds = 7 * 24 * 60 * minute;
