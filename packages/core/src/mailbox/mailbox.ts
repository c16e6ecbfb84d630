import type { MailTrouble } from "@boundaryless/contract";
import * as z from "zod/mini";

/** What mail servers and readers have said of an address. */
export const MailboxRecord = z.object({
  type: z.literal("mailbox"),
  /** When mail to it came back for good. */
  bouncedAt: z.optional(z.string()),
  /** When its reader called our mail unwanted. */
  complainedAt: z.optional(z.string()),
});
export type MailboxRecord = z.infer<typeof MailboxRecord>;

/** How often mail to an address came back for a passing reason, within a calendar month. */
export const ReturnsRecord = z.object({ type: z.literal("mail-returns"), count: z.number() });

/** So many passing reasons within a calendar month are a lasting one. */
export const mostReturns = 3;

/** Why no mail goes to an address, or null where it does. A complaint weighs more than a bounce. */
export const troubleOf = (mailbox: MailboxRecord | undefined): MailTrouble | null => {
  if (mailbox?.complainedAt !== undefined) return "complained";
  return mailbox?.bouncedAt === undefined ? null : "bouncing";
};
