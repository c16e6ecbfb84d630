import type { SesEvent } from "@boundaryless/stream/feedback";
import type { Message } from "./store.ts";

/** Mail to these local parts, also with a `+label`, goes as it does at the mailbox simulator of Amazon SES. */
const fates = {
  bounce: "Permanent",
  full: "Transient",
  complaint: "complaint",
} as const;

/** The domain of the simulator; `.example` is reserved, so nobody has an address there. */
export const simulatorDomain = "simulator.example";

const fateOf = (to: string): (typeof fates)[keyof typeof fates] | undefined => {
  const [local = "", domain] = to.toLowerCase().split("@");
  const name = local.split("+")[0] ?? "";
  return domain === simulatorDomain && Object.hasOwn(fates, name)
    ? fates[name as keyof typeof fates]
    : undefined;
};

/** What Amazon SES would tell of a message to the simulator; null for all other mail. */
export const simulatedEvent = ({ to, headers }: Pick<Message, "to" | "headers">): SesEvent | null => {
  const fate = fateOf(to);
  if (fate === undefined) return null;
  const feedbackId = headers["message-id"] ?? to;
  const recipients = [{ emailAddress: to }];
  if (fate === "complaint") {
    const complaint = { feedbackId, complaintFeedbackType: "abuse", complainedRecipients: recipients };
    return { detail: { eventType: "Complaint", complaint } };
  }
  const bounce = { bounceType: fate, feedbackId, bouncedRecipients: recipients };
  return { detail: { eventType: "Bounce", bounce } };
};
