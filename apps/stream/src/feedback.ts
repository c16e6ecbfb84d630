import type { Ctx } from "@boundaryless/core";
import { type Feedback, noteFeedback } from "@boundaryless/core/hearing";
import * as z from "zod/mini";
import { log } from "./log.ts";

const Recipients = z.array(z.object({ emailAddress: z.string() }));

/** An event of Amazon SES about mail that came back or was unwanted, as EventBridge hands it over. */
const SesEvent = z.object({
  detail: z.discriminatedUnion("eventType", [
    z.object({
      eventType: z.literal("Bounce"),
      bounce: z.object({
        bounceType: z.string(),
        feedbackId: z.string(),
        bouncedRecipients: Recipients,
      }),
    }),
    z.object({
      eventType: z.literal("Complaint"),
      complaint: z.object({
        feedbackId: z.string(),
        complaintFeedbackType: z.nullish(z.string()),
        complainedRecipients: Recipients,
      }),
    }),
  ]),
});
/** What is needed of such an event; whoever makes one says no more. */
export type SesEvent = z.infer<typeof SesEvent>;

// SES writes a recipient as it was given, which may be `Name <address>`.
const addressesIn = (recipients: z.infer<typeof Recipients>): string[] =>
  recipients.map(({ emailAddress }) => /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress);

/** What an event says, or null where it says that all is well. @throws when it is no such event */
export const toFeedback = (event: unknown): Feedback | null => {
  const { detail } = z.parse(SesEvent, event);
  if (detail.eventType === "Bounce") {
    const { bounceType, feedbackId: id, bouncedRecipients } = detail.bounce;
    const kind = bounceType === "Permanent" ? "permanent" : "transient";
    return { id, kind, addresses: addressesIn(bouncedRecipients) };
  }
  const { feedbackId: id, complaintFeedbackType, complainedRecipients } = detail.complaint;
  // A reader has taken it out of the spam folder.
  if (complaintFeedbackType === "not-spam") return null;
  return { id, kind: "complaint", addresses: addressesIn(complainedRecipients) };
};

/** Notes what became of mail. An event that comes twice counts once. */
export const consumeFeedback = async (
  ctx: Pick<Ctx, "db" | "now" | "keys">,
  event: unknown,
): Promise<void> => {
  const feedback = toFeedback(event);
  if (!feedback) return;
  await noteFeedback(ctx, feedback);
  log("mail-feedback", { feedbackId: feedback.id, kind: feedback.kind });
};
