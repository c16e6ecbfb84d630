import { caseActions, targetKinds } from "@boundaryless/contract";
import * as z from "zod/mini";
import { about, confirmation, recipient } from "./parts.ts";

const reason = z.string();
// Messages from before contributions could be reported are about communities.
const kind = z._default(z.enum(targetKinds), "community");

/** Messages about reports and what moderators did. None of them says who reported. */
export const moderationMessages = [
  z.object({ template: z.literal("confirm-report"), ...about, kind, ...confirmation }),
  z.object({ template: z.literal("report-outcome"), ...about, kind, outcome: z.enum(caseActions), reason }),
  z.object({
    template: z.literal("moderated"),
    ...about,
    kind,
    what: z.enum(["redact", "hide", "pause", "redact-undone", "hide-undone", "pause-undone", "erased"]),
    reason,
  }),
  z.object({ template: z.literal("blocked"), ...recipient, reason }),
  z.object({ template: z.literal("unblocked"), ...recipient, reason }),
] as const;
