import {
  Language,
  type Target,
  caseActions,
  redactableFields,
  reportReasons,
  statuses,
  targetKinds,
} from "@boundaryless/contract";
import * as z from "zod/mini";

const target = {
  kind: z.enum(targetKinds),
  slug: z.string(),
  /** Which one, where it is about something in the community. */
  itemId: z.optional(z.string()),
};

/** What an item can be: a community has a status, what is in it is shown, hidden or gone, a gathering is called or cancelled. */
export const itemStatuses = [...statuses, "shown", "deleted", "called", "cancelled"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** Reports of one item, gathered: one case per item, however many report it. */
export const CaseRecord = z.object({
  type: z.literal("case"),
  ...target,
  /** Copied from the community, so that the queue knows whose case it is. */
  homeTrust: z.nullable(z.string()),
  state: z.enum(["open", "decided"]),
  /** Which time it is open; reports after a decision begin the next one. */
  round: z.number(),
  /** How often moderators have decided or taken back. */
  version: z.number(),
  reports: z.number(),
  reasons: z.record(z.string(), z.number()),
  openedAt: z.string(),
  latestAt: z.string(),
  /** What closed it, while it is decided. */
  decision: z.optional(
    z.object({ decisionId: z.string(), action: z.enum(caseActions), at: z.string(), by: z.string() }),
  ),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** One report. The address is kept only while the case is open, to tell whoever reported what became of it. */
export const ReportRecord = z.object({
  type: z.literal("report"),
  reportId: z.string(),
  addressKey: z.string(),
  round: z.number(),
  at: z.string(),
  reason: z.enum(reportReasons),
  text: z.nullable(z.string()),
  language: Language,
  email: z.optional(z.string()),
});
export type ReportRecord = z.infer<typeof ReportRecord>;

/** A decision, and what its undoing needs. `originals` is the only place that keeps a redacted passage. */
export const DecisionRecord = z.object({
  type: z.literal("decision"),
  decisionId: z.string(),
  action: z.enum(caseActions),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  round: z.number(),
  state: z.enum(["standing", "undone", "erased"]),
  fields: z.array(z.enum(redactableFields)),
  originals: z.optional(z.record(z.string(), z.object({ before: z.string(), after: z.string() }))),
  /** Status before a pause or before hiding. */
  status: z.optional(z.object({ before: z.enum(itemStatuses), reason: z.nullable(z.string()) })),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** What a case or a block is about. */
export const targetOf = ({ kind, slug, itemId }: Target): Target => ({
  kind,
  slug,
  ...(itemId === undefined ? {} : { itemId }),
});
