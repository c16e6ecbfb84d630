import * as z from "zod/mini";
import { MemberQuery } from "../administrator.ts";
import { endpoint } from "../endpoint.ts";
import { Accepted } from "../join.ts";
import {
  BlockList,
  BlockRequest,
  Case,
  CaseItemQuery,
  CaseList,
  CaseQuery,
  DecisionRequest,
  ModerationReason,
  ReportRequest,
  TargetKind,
} from "../moderation.ts";
import { Slug } from "../values.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const refusals = ["unauthenticated", "forbidden"] as const;
const id = z.string().check(z.regex(/^[0-9A-Za-z_]{1,40}$/, "unexpected"));
const byCase = z.object({ kind: TargetKind, slug: Slug });
const byDecision = z.extend(byCase, { decisionId: id });

/** Reports, and what moderators do about them. */
export const moderationEndpoints = {
  report: endpoint({
    method: "POST",
    path: "/v1/reports",
    summary: "Report something to the moderators; it counts once the address is confirmed",
    tag: "Communities",
    access: "anyone",
    body: ReportRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "too-large", "too-many"],
  }),
  listCases: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/cases",
    summary: "What was reported within the administrator's grants, one case per item",
    query: CaseQuery,
    status: 200,
    answer: CaseList,
    errors: ["invalid", ...refusals],
  }),
  readCase: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/cases/{kind}/{slug}",
    summary: "One case: the item, its reports and what was decided before",
    params: byCase,
    query: CaseItemQuery,
    status: 200,
    answer: Case,
    errors: ["invalid", "not-found", ...refusals],
  }),
  decideCase: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/cases/{kind}/{slug}/decisions",
    summary: "Decide a case; whoever reported it, and whoever wrote it or looks after it, are told",
    params: byCase,
    query: CaseItemQuery,
    body: DecisionRequest,
    status: 200,
    answer: Case,
    errors: ["invalid", "too-large", "not-found", "conflict", ...refusals],
  }),
  undoDecision: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/cases/{kind}/{slug}/decisions/{decisionId}/undo",
    summary: "Take a decision back; the case is open again",
    params: byDecision,
    query: CaseItemQuery,
    body: ModerationReason,
    status: 200,
    answer: Case,
    errors: ["invalid", "not-found", "conflict", ...refusals],
  }),
  eraseRedaction: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/cases/{kind}/{slug}/decisions/{decisionId}/erasure",
    summary: "Erase what a redaction took out, for good",
    params: byDecision,
    query: CaseItemQuery,
    body: ModerationReason,
    status: 200,
    answer: Case,
    errors: ["invalid", "not-found", "conflict", ...refusals],
  }),
  blockAddress: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/cases/{kind}/{slug}/blocks",
    summary: "Block the address of somebody who wrote the item or looks after it, or of one of its reporters",
    params: byCase,
    query: CaseItemQuery,
    body: BlockRequest,
    status: 200,
    answer: Case,
    errors: ["invalid", "too-large", "not-found", "conflict", ...refusals],
  }),
  listBlocks: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/blocks",
    summary: "Blocked addresses, newest first, without the addresses",
    query: MemberQuery,
    status: 200,
    answer: BlockList,
    errors: ["invalid", ...refusals],
  }),
  unblockAddress: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/blocks/{blockId}/removal",
    summary: "Lift a block",
    params: z.object({ blockId: id }),
    body: ModerationReason,
    status: 204,
    errors: ["invalid", "not-found", ...refusals],
  }),
} as const;
