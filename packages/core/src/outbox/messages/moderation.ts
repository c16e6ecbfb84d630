import { caseActions, targetKinds } from "@boundaryless/contract";
import * as z from "zod/mini";
import { about, confirmation, recipient } from "./parts.ts";

const reason = z.string();
/** What it is about, where that is not the community itself. */
const item = z.optional(z.enum(targetKinds));

/** Messages about reports and what moderators did. None of them says who reported. */
export const moderationMessages = [
  z.object({ template: z.literal("confirm-report"), ...about, item, ...confirmation }),
  z.object({ template: z.literal("report-outcome"), ...about, item, outcome: z.enum(caseActions), reason }),
  z.object({
    template: z.literal("moderated"),
    ...about,
    item,
    what: z.enum(["redact", "hide", "pause", "redact-undone", "hide-undone", "pause-undone", "erased"]),
    reason,
  }),
  z.object({ template: z.literal("blocked"), ...recipient, reason }),
  z.object({ template: z.literal("unblocked"), ...recipient, reason }),
] as const;
