import * as z from "zod/mini";

/** How often a member hears by e-mail of what happens in a community; `weekly` unless chosen otherwise. */
export const mailFrequencies = ["immediate", "daily", "weekly", "none"] as const;

/** Why e-mail does not reach an address: it comes back, or its reader has called it unwanted. */
export const mailTroubles = ["bouncing", "complained"] as const;

export const MailFrequency = z
  .enum(mailFrequencies, "choose")
  .register(z.globalRegistry, { id: "MailFrequency" });
export const MailTrouble = z.enum(mailTroubles).register(z.globalRegistry, { id: "MailTrouble" });

export type MailFrequency = z.infer<typeof MailFrequency>;
export type MailTrouble = z.infer<typeof MailTrouble>;
