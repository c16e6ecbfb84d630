import { endpoints } from "@boundaryless/contract";
import { dismissProposal, readEvidence, transformCommunity } from "@boundaryless/core";
import { route } from "../handle.ts";

export const evidenceRoutes = [
  route(endpoints.readEvidence, (ctx, { params }) => readEvidence(ctx, params)),
  route(endpoints.dismissProposal, (ctx, { params, body }) => dismissProposal(ctx, { ...params, ...body })),
  route(endpoints.transformCommunity, (ctx, { params, body }) =>
    transformCommunity(ctx, { ...params, ...body }),
  ),
];
