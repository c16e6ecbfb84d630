import { Language, Role } from "@boundaryless/contract";
import * as z from "zod/mini";

const about = {
  /** The address it goes to. */
  to: z.string(),
  /** Name of the person it goes to. */
  name: z.string(),
  language: Language,
  community: z.object({ slug: z.string(), name: z.string(), goal: z.string() }),
};

const confirmation = { confirmationId: z.string(), expiresAtEpochSeconds: z.number() };

/** A message that somebody is owed. Links are made when it is sent: no token is ever stored. */
export const OutboxMessage = z.discriminatedUnion("template", [
  z.object({ template: z.literal("confirm-join"), ...about, ...confirmation }),
  z.object({ template: z.literal("confirm-start"), ...about, ...confirmation }),
  z.object({ template: z.literal("welcome"), ...about }),
  z.object({ template: z.literal("started"), ...about }),
  z.object({ template: z.literal("removed"), ...about, reason: z.string() }),
  z.object({ template: z.literal("role-changed"), ...about, role: Role }),
]);
export type OutboxMessage = z.infer<typeof OutboxMessage>;

/** A row of the outbox. The message, and with it the address, is erased once it is sent. */
export const OutboxRecord = z.object({
  type: z.literal("outbox"),
  outboxId: z.string(),
  status: z.enum(["unsent", "sending", "sent", "failed"]),
  createdAt: z.string(),
  attempts: z.number(),
  /** When it is tried again; for `sending`, when another process may take over. */
  dueAt: z.string(),
  sentAt: z.optional(z.string()),
  message: z.optional(OutboxMessage),
});
export type OutboxRecord = z.infer<typeof OutboxRecord>;

const minute = 60_000;

/** Milliseconds until the next attempt: 1, 2, 4 … 60 minutes. */
export const pauseAfter = (attempts: number): number => Math.min(60, 2 ** (attempts - 1)) * minute;

/** A confirmation is good for seven days, so a message is no use after that. */
export const giveUpAfterMilliseconds = 7 * 24 * 60 * minute;
