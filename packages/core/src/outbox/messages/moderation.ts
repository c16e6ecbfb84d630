import { caseActions } from "@boundaryless/contract";
import * as z from "zod/mini";
import { about, confirmation, recipient } from "./parts.ts";

const reason = z.string();

/** Messages about reports and what moderators did. None of them says who reported. */
export const moderationMessages = [
  z.object({ template: z.literal("confirm-report"), ...about, ...confirmation }),
  z.object({ template: z.literal("report-outcome"), ...about, outcome: z.enum(caseActions), reason }),
  z.object({
    template: z.literal("moderated"),
    ...about,
    what: z.enum(["redact", "hide", "pause", "redact-undone", "hide-undone", "pause-undone", "erased"]),
    reason,
  }),
  z.object({ template: z.literal("blocked"), ...recipient, reason }),
  z.object({ template: z.literal("unblocked"), ...recipient, reason }),
] as const;
