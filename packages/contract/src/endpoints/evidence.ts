import * as z from "zod/mini";
import { ManagedCommunity } from "../administrator.ts";
import { endpoint } from "../endpoint.ts";
import { DismissRequest, Evidence, TransformRequest } from "../evidence.ts";
import { Slug } from "../values.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const bySlug = z.object({ slug: Slug });
const refusals = ["unauthenticated", "forbidden"] as const;

/** How a community's stage is weighed, and how a community comes to its end. */
export const evidenceEndpoints = {
  readEvidence: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/communities/{slug}/evidence",
    summary: "What was weighed of a community, and the stage that it speaks for",
    params: bySlug,
    status: 200,
    answer: Evidence,
    errors: ["invalid", "not-found", ...refusals],
  }),
  dismissProposal: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/communities/{slug}/evidence/dismissal",
    summary: "Do not show this proposal again for 90 days",
    params: bySlug,
    body: DismissRequest,
    status: 200,
    answer: Evidence,
    errors: ["invalid", "not-found", ...refusals],
  }),
  transformCommunity: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/communities/{slug}/transformation",
    summary: "Bring a community to its end: it stays readable, and its members are pointed to a successor",
    params: bySlug,
    body: TransformRequest,
    status: 200,
    answer: ManagedCommunity,
    errors: ["invalid", "not-found", "conflict", ...refusals],
  }),
} as const;
