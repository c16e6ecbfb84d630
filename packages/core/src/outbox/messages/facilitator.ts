import * as z from "zod/mini";
import { about, recipient } from "./parts.ts";

/** Messages to those who look after a community, or might. */
export const facilitatorMessages = [
  // The code is made from `codeId` when the message is sent.
  z.object({ template: z.literal("sign-in-code"), ...recipient, codeId: z.string() }),
  z.object({ template: z.literal("handed-over"), ...about }),
] as const;
