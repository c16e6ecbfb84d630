import { endpoints } from "@boundaryless/contract";
import { mergeCommunities } from "@boundaryless/core";
import { route } from "../handle.ts";

export const mergingRoutes = [
  route(endpoints.mergeCommunities, (ctx, { params, body }) => mergeCommunities(ctx, { ...params, ...body })),
];
