import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Administrators are few: what only they do waits until one of them asks.
const administering = () => import("@boundaryless/core/administering");

export const placementRoutes = [
  route(endpoints.listPlacements, async (ctx, { params }) =>
    (await administering()).listPlacements(ctx, params),
  ),
  route(endpoints.createPlacement, async (ctx, { params, body }) =>
    (await administering()).createPlacement(ctx, { ...params, ...body }),
  ),
  route(endpoints.lockPlacements, async (ctx, { params, body }) =>
    (await administering()).lockPlacements(ctx, { ...params, ...body }),
  ),
  route(endpoints.changePlacement, async (ctx, { params, body }) =>
    (await administering()).changePlacement(ctx, { ...params, ...body }),
  ),
  route(endpoints.removePlacement, async (ctx, { params }) => {
    await (await administering()).removePlacement(ctx, params);
    return undefined;
  }),
  route(endpoints.readCounts, async (ctx, { query }) => (await administering()).readCounts(ctx, query)),
];
