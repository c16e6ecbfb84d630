import * as z from "zod/mini";
import { ContributionId } from "./comment.ts";
import { withProof } from "./proof.ts";
import { AuditEntry } from "./administrator.ts";
import { redactionMark } from "./limits.ts";
import { Cursor, Email, Instant, Language, Next, Slug, limits, statuses, text } from "./values.ts";

/** The kinds of things that can be reported. */
export const targetKinds = ["community", "comment", "lesson", "gathering"] as const;
/** Why something is reported. */
export const reportReasons = ["patient-information", "abuse", "spam", "wrong-or-dangerous", "other"] as const;
/** The texts from which a passage can be taken out: of a community, a comment, a lesson and a gathering. */
export const redactableFields = [
  "name",
  "problem",
  "difference",
  "text",
  "title",
  "tried",
  "happened",
  "setting",
  "size",
  "staff",
  "cost",
  "time",
  "agenda",
  "place",
  "notes",
] as const;
/** What a moderator can decide about what was reported. */
export const caseActions = ["dismiss", "redact", "hide", "pause"] as const;
export { redactionMark };

/** Reports of one item that are kept with their words; further ones are counted. */
export const mostReportsKept = 20;

export const TargetKind = z.enum(targetKinds, "choose");
export const ReportReason = z
  .enum(reportReasons, "choose")
  .register(z.globalRegistry, { id: "ReportReason" });

const itemId = z.optional(ContributionId);

/** What a report is about: a community, or something in it, which `itemId` names. */
export const Target = z
  .object({ kind: TargetKind, slug: Slug, itemId })
  .check(
    z.refine(({ kind, itemId: item }) => (kind === "community") === (item === undefined), {
      error: "choose",
      path: ["itemId"],
    }),
  )
  .register(z.globalRegistry, { id: "Target", description: "What a report is about" });

/** Names the item of a case that is about something in a community. */
export const CaseItemQuery = z.object({ itemId });

const otherIsExplained = z.refine<{ reason?: unknown; text?: string | undefined }>(
  ({ reason, text: said }) => reason !== "other" || said !== undefined,
  { error: "required", path: ["text"], when: ({ value }) => typeof value === "object" && value !== null },
);

/** Somebody's word to the moderators that something should be looked at. It counts once the address is confirmed. */
export const ReportRequest = z
  .object({
    target: Target,
    reason: ReportReason,
    text: z.optional(text(limits.reason)),
    email: Email,
    language: Language,
    ...withProof,
  })
  .check(otherIsExplained)
  .register(z.globalRegistry, { id: "ReportRequest" });

const reason = text(limits.reason);
// How often moderators have decided; it goes back with every decision.
const version = z.int("version").check(z.gte(0, "version"));

/** A passage exactly as it stands in a text. */
export const Passage = z
  .object({
    field: z.enum(redactableFields, "choose"),
    text: z.string("required").check(
      z.minLength(1, "required"),
      z.maxLength(limits.comment, "tooLong"),
      z.refine((passage) => passage.isWellFormed() && passage.trim() !== "", "passage"),
    ),
  })
  .register(z.globalRegistry, { id: "Passage", description: "A passage exactly as it stands in a text" });

const passages = z.array(Passage, "required").check(z.minLength(1, "required"), z.maxLength(10, "tooMany"));

/** A decision. Its reason is told to those who reported and to the facilitators; that of a pause is published. */
export const DecisionRequest = z
  .discriminatedUnion("action", [
    z.object({ action: z.literal("dismiss"), reason, version }),
    z.object({ action: z.literal("redact"), reason, version, passages }),
    z.object({ action: z.literal("hide"), reason, version }),
    z.object({ action: z.literal("pause"), reason, version }),
  ])
  .register(z.globalRegistry, { id: "DecisionRequest" });

/** Why something is undone, erased or lifted. */
export const ModerationReason = z.object({ reason }).register(z.globalRegistry, { id: "ModerationReason" });

/** Whose address is blocked: somebody who wrote the item or looks after it, or whoever made one of its reports. */
export const BlockRequest = z
  .object({
    who: z.enum(["author", "reporter"], "choose"),
    /** Identifier of the person, or of the report. */
    id: z.string("required").check(z.regex(/^[0-9A-Za-z_]{1,40}$/, "choose")),
    reason,
  })
  .register(z.globalRegistry, { id: "BlockRequest" });

/** A decision that was made about a case. */
export const Decision = z
  .object({
    id: z.string(),
    action: z.enum(caseActions),
    at: Instant,
    by: z.string(),
    reason: z.string(),
    /** The texts from which passages were taken out. */
    fields: z.array(z.enum(redactableFields)),
    /** `standing`, taken back, or erased for good. */
    state: z.enum(["standing", "undone", "erased"]),
    can: z.array(z.enum(["undo", "erase"])),
  })
  .register(z.globalRegistry, { id: "Decision" });

const caseStates = ["open", "decided"] as const;
const summary = {
  target: Target,
  /** The item as it is called now; null once it is gone. */
  name: z.nullable(z.string()),
  state: z.enum(caseStates),
  reports: z.int(),
  reasons: z.array(z.object({ reason: z.enum(reportReasons), reports: z.int() })),
  openedAt: Instant,
  latestAt: Instant,
  decision: z.nullable(z.pick(Decision, { action: true, at: true, by: true })),
};

/** All reports of one item since it was last decided about. */
export const CaseSummary = z.object(summary).register(z.globalRegistry, { id: "CaseSummary" });
export const CaseList = z
  .object({ cases: z.array(CaseSummary), total: z.int(), next: Next })
  .register(z.globalRegistry, { id: "CaseList" });

export const caseOrders = ["newest", "most"] as const;
export const CaseQuery = z.object({
  state: z._default(z.enum(caseStates, "choose"), "open"),
  reason: z.optional(ReportReason),
  order: z._default(z.enum(caseOrders, "choose"), "newest"),
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(100, "limit")),
    20,
  ),
  cursor: z.optional(Cursor),
});

/** One report as moderators see it: never who made it. */
export const Report = z
  .object({
    id: z.string(),
    at: Instant,
    reason: z.enum(reportReasons),
    text: z.nullable(z.string()),
    language: Language,
  })
  .register(z.globalRegistry, { id: "Report" });

/** Somebody who wrote the item or looks after it, and whether their address is blocked. */
const Author = z.object({
  personId: z.string(),
  name: z.string(),
  as: z.enum(["facilitator", "starter", "writer"]),
  blocked: z.boolean(),
});

/** A case with everything that a decision needs. */
export const Case = z
  .object({
    ...summary,
    version: z.int(),
    item: z.object({
      name: z.string(),
      /** The texts that this kind of item has. */
      problem: z.optional(z.string()),
      difference: z.optional(z.string()),
      text: z.optional(z.string()),
      title: z.optional(z.string()),
      tried: z.optional(z.string()),
      happened: z.optional(z.string()),
      setting: z.optional(z.string()),
      size: z.optional(z.string()),
      staff: z.optional(z.string()),
      cost: z.optional(z.string()),
      time: z.optional(z.string()),
      agenda: z.optional(z.string()),
      place: z.optional(z.string()),
      notes: z.optional(z.string()),
      topics: z.array(z.string()),
      language: Language,
      status: z.enum([...statuses, "shown", "deleted", "called", "cancelled"]),
      statusReason: z.nullable(z.string()),
      authors: z.array(Author),
    }),
    kept: z.array(Report),
    decisions: z.array(Decision),
    history: z.array(AuditEntry),
    can: z.array(z.enum([...caseActions, "block"])),
  })
  .register(z.globalRegistry, { id: "Case" });

/** An address that may ask for nothing more. It is never shown; `name` is null where nobody knows whose it is. */
export const Block = z
  .object({
    id: z.string(),
    who: z.enum(["author", "reporter"]),
    name: z.nullable(z.string()),
    target: Target,
    at: Instant,
    by: z.string(),
    reason: z.string(),
  })
  .register(z.globalRegistry, { id: "Block" });
export const BlockList = z
  .object({ blocks: z.array(Block), next: Next })
  .register(z.globalRegistry, { id: "BlockList" });

export type TargetKind = (typeof targetKinds)[number];
export type Target = z.infer<typeof Target>;
export type ReportReason = (typeof reportReasons)[number];
export type RedactableField = (typeof redactableFields)[number];
export type CaseAction = (typeof caseActions)[number];
export type ReportRequest = z.input<typeof ReportRequest>;
export type Passage = z.infer<typeof Passage>;
export type DecisionRequest = z.input<typeof DecisionRequest>;
export type BlockRequest = z.input<typeof BlockRequest>;
export type Decision = z.infer<typeof Decision>;
export type CaseSummary = z.infer<typeof CaseSummary>;
export type CaseList = z.infer<typeof CaseList>;
export type CaseQuery = z.infer<typeof CaseQuery>;
export type Report = z.infer<typeof Report>;
export type Case = z.infer<typeof Case>;
export type Block = z.infer<typeof Block>;
export type BlockList = z.infer<typeof BlockList>;
