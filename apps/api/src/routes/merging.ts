import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Administrators are few: what only they do waits until one of them asks.
const administering = () => import("@boundaryless/core/administering");

export const mergingRoutes = [
  route(endpoints.mergeCommunities, async (ctx, { params, body }) =>
    (await administering()).mergeCommunities(ctx, { ...params, ...body }),
  ),
];
