import * as z from "zod/mini";
import { ManagedCommunity } from "../administrator.ts";
import { endpoint } from "../endpoint.ts";
import { MergeRequest } from "../merging.ts";
import { Slug } from "../values.ts";

/** Making one community of two. */
export const mergingEndpoints = {
  mergeCommunities: endpoint({
    tag: "Administration",
    access: "administrator",
    method: "POST",
    path: "/v1/admin/communities/{slug}/merge",
    summary: "Merge a community into another: its members move there, and its old addresses lead there",
    params: z.object({ slug: Slug }),
    body: MergeRequest,
    status: 200,
    answer: ManagedCommunity,
    errors: ["invalid", "too-large", "not-found", "conflict", "unauthenticated", "forbidden"],
  }),
} as const;
