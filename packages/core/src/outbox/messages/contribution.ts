import { answers, contributions } from "@boundaryless/contract";
import * as z from "zod/mini";
import { about, confirmation } from "./parts.ts";

/** Messages about what somebody gives to a community. */
export const contributionMessages = [
  // What was written is not quoted: nobody should send a text to others by contributing it in their name.
  z.object({
    template: z.literal("confirm-contribution"),
    ...about,
    ...confirmation,
    what: z.enum(contributions),
    /** Of an answer to an invitation: to which, and which; the title stands on a page that everybody reads. */
    invitation: z.optional(
      z.object({ title: z.string(), startsAt: z.string(), timeZone: z.string(), answer: z.enum(answers) }),
    ),
  }),
] as const;
