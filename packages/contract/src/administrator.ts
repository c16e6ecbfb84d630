import * as z from "zod/mini";
import { Community, CommunityQuery, Goal } from "./community.ts";
import { Grant, communityActions, generalActions } from "./grant.ts";
import { MailTrouble } from "./mail.ts";
import { TrustName } from "./trust.ts";
import {
  Cursor,
  Discipline,
  Instant,
  Language,
  Licence,
  Next,
  OdsCode,
  Region,
  Role,
  Slug,
  Stage,
  Status,
  limits,
  text,
} from "./values.ts";

/** The signed-in administrator, what they hold and may do, and when the session ends. */
export const Session = z
  .object({
    administrator: z.object({
      name: z.string(),
      email: z.nullable(z.string()),
      grants: z.array(Grant),
      /** Somebody who looks after communities as a member, signed in with a code. */
      person: z.optional(z.literal(true)),
    }),
    can: z.array(z.enum(generalActions)),
    expiresAt: Instant,
  })
  .register(z.globalRegistry, { id: "Session" });

/** A community as administrators see it. `version` goes back with every change. */
export const ManagedCommunity = z
  .extend(Community, {
    homeTrust: z.nullable(TrustName),
    version: z.int(),
    changedAt: Instant,
    can: z.array(z.enum(communityActions)),
    /** The community that it was merged into, if it was. */
    mergedInto: z.optional(Slug),
  })
  .register(z.globalRegistry, { id: "ManagedCommunity" });

export const ManagedCommunityList = z
  .object({ communities: z.array(ManagedCommunity), total: z.int(), next: Next })
  .register(z.globalRegistry, { id: "ManagedCommunityList" });

/** Orders of the dashboard's list: last activity, name, or people, largest first. */
export const communityOrders = ["activity", "name", "people"] as const;

export const ManagedCommunityQuery = z.extend(CommunityQuery, {
  status: z.optional(Status),
  stage: z.optional(Stage),
  order: z._default(z.enum(communityOrders, "choose"), "activity"),
});

/** A community that an administrator creates; it is open at once. `homeTrust` must be within the grants. */
export const CreateCommunityRequest = z
  .object({ ...Goal, language: Language, licence: z.optional(Licence), homeTrust: z.optional(OdsCode) })
  .register(z.globalRegistry, { id: "CreateCommunityRequest" });

const version = z.int("version").check(z.gte(1, "version"));

/** Changes to a community; what is left out stays. A stale `version` is a conflict. */
export const EditCommunityRequest = z
  .object({
    ...z.partial(z.object({ ...Goal, stage: Stage, language: Language, licence: Licence })).shape,
    version,
  })
  .register(z.globalRegistry, { id: "EditCommunityRequest" });

/** Why a community is paused or archived; published on its page. */
export const ReasonRequest = z
  .object({ reason: text(limits.reason), version })
  .register(z.globalRegistry, { id: "ReasonRequest" });

export const RestoreRequest = z.object({ version }).register(z.globalRegistry, { id: "RestoreRequest" });

/** A membership as administrators see it; addresses are never shown. */
export const Member = z
  .object({
    personId: z.string(),
    name: z.string(),
    trust: z.nullable(TrustName),
    organisation: z.nullable(z.string()),
    discipline: Discipline,
    role: Role,
    joinedAt: Instant,
    /** When a facilitator became one, and until when the term lasts; null for members. */
    term: z.nullable(z.object({ since: Instant, until: Instant })),
    /** Why e-mail does not reach the member, or null where it does. */
    mail: z.nullable(MailTrouble),
    /** Whether it is the one who asks. */
    you: z.boolean(),
    can: z.array(z.enum(["change-role", "remove-member", "hand-over", "step-down", "renew"])),
  })
  .register(z.globalRegistry, { id: "Member" });

export const MemberList = z
  .object({ members: z.array(Member), next: Next })
  .register(z.globalRegistry, { id: "MemberList" });

export const MemberQuery = z.object({
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(100, "limit")),
    50,
  ),
  cursor: z.optional(Cursor),
});

export const ChangeRoleRequest = z
  .object({ role: Role })
  .register(z.globalRegistry, { id: "ChangeRoleRequest" });

/** Why a member is removed; told to the member, kept in the audit trail. */
export const RemoveMemberRequest = z
  .object({ reason: text(limits.reason) })
  .register(z.globalRegistry, { id: "RemoveMemberRequest" });

/** A trust as administrators see it. `communities` and `people` are how many it takes part with. */
export const ManagedTrust = z
  .object({
    odsCode: OdsCode,
    name: z.string(),
    region: z.nullable(Region),
    openedOn: z.nullable(z.iso.date()),
    closedOn: z.nullable(z.iso.date()),
    people: z.int(),
    communities: z.int(),
  })
  .register(z.globalRegistry, { id: "ManagedTrust" });

export const ManagedTrustList = z
  .object({ trusts: z.array(ManagedTrust), total: z.int(), next: Next })
  .register(z.globalRegistry, { id: "ManagedTrustList" });

export const ManagedTrustQuery = z.object({
  q: z.optional(z.string().check(z.maxLength(limits.query, "tooLong"))),
  region: z.optional(Region),
  closed: z._default(z.enum(["no", "yes"], "choose"), "no"),
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(100, "limit")),
    50,
  ),
  cursor: z.optional(Cursor),
});

/** What can be recorded about a community, a trust or the whole installation. */
export const auditActions = [
  "community-created",
  "community-started",
  "community-edited",
  "community-paused",
  "community-archived",
  "community-restored",
  "community-transformed",
  "role-changed",
  "facilitator-handed-over",
  "facilitator-stepped-down",
  "facilitator-renewed",
  "facilitator-took-over",
  "member-removed",
  "report-dismissed",
  "passage-redacted",
  "redaction-erased",
  "community-hidden",
  "comment-hidden",
  "lesson-hidden",
  "gathering-hidden",
  "gathering-called",
  "gathering-changed",
  "gathering-cancelled",
  "gathering-noted",
  "decision-undone",
  "address-blocked",
  "address-unblocked",
  "community-merged",
  "community-took-in",
  "community-imported",
  "webhook-created",
  "webhook-changed",
  "webhook-rotated",
  "webhook-removed",
  "webhook-message-resent",
  "person-erased",
  "placement-created",
  "placement-changed",
  "placement-removed",
  "placements-locked",
  "placements-unlocked",
] as const;

/** Who did what to what, when. `by` is a name, or null where a member acted. */
export const AuditEntry = z
  .object({
    id: z.string(),
    at: Instant,
    action: z.enum(auditActions),
    by: z.nullable(z.string()),
    reason: z.nullable(z.string()),
    changes: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: "AuditEntry" });

export const History = z
  .object({ entries: z.array(AuditEntry), next: Next })
  .register(z.globalRegistry, { id: "History" });

export type Session = z.infer<typeof Session>;
export type ManagedCommunity = z.infer<typeof ManagedCommunity>;
export type ManagedCommunityList = z.infer<typeof ManagedCommunityList>;
export type ManagedCommunityQuery = z.infer<typeof ManagedCommunityQuery>;
export type CreateCommunityRequest = z.input<typeof CreateCommunityRequest>;
export type EditCommunityRequest = z.input<typeof EditCommunityRequest>;
export type ReasonRequest = z.input<typeof ReasonRequest>;
export type Member = z.infer<typeof Member>;
export type MemberList = z.infer<typeof MemberList>;
export type ManagedTrust = z.infer<typeof ManagedTrust>;
export type ManagedTrustList = z.infer<typeof ManagedTrustList>;
export type AuditAction = (typeof auditActions)[number];
export type AuditEntry = z.infer<typeof AuditEntry>;
export type History = z.infer<typeof History>;
