import * as z from "zod/mini";
import { recipient } from "./parts.ts";

/** The message that tells a member what happened. It holds no news: what is told is read when it is sent. */
export const digestMessages = [
  z.object({
    template: z.literal("digest"),
    ...recipient,
    personId: z.string(),
    frequency: z.enum(["immediate", "daily", "weekly"]),
    from: z.string(),
    until: z.string(),
  }),
] as const;
