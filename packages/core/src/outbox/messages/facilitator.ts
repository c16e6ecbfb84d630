import * as z from "zod/mini";
import { about, recipient } from "./parts.ts";

const task = { personId: z.string(), since: z.string() };

/** Messages to those who look after a community, or might. */
export const facilitatorMessages = [
  // The code is made from `codeId` when the message is sent.
  z.object({ template: z.literal("sign-in-code"), ...recipient, codeId: z.string() }),
  z.object({ template: z.literal("handed-over"), ...about }),
  // Links are made from these: who it is, and what the offer depends on.
  z.object({ template: z.literal("term-ending"), ...about, ...task, began: z.string() }),
  z.object({ template: z.literal("still-here"), ...about, ...task, lastActiveAt: z.string() }),
  z.object({
    template: z.literal("looking-for-facilitator"),
    ...about,
    personId: z.string(),
    lastActiveAt: z.string(),
    expiresAtEpochSeconds: z.number(),
  }),
] as const;
