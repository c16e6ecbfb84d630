import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Administrators are few: what only they do waits until one of them asks.
const administering = () => import("@boundaryless/core/administering");

export const evidenceRoutes = [
  route(endpoints.readEvidence, async (ctx, { params }) => (await administering()).readEvidence(ctx, params)),
  route(endpoints.dismissProposal, async (ctx, { params, body }) =>
    (await administering()).dismissProposal(ctx, { ...params, ...body }),
  ),
  route(endpoints.transformCommunity, async (ctx, { params, body }) =>
    (await administering()).transformCommunity(ctx, { ...params, ...body }),
  ),
];
