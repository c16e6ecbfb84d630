import { endpoints } from "@boundaryless/contract";
import { confirm, joinCommunity, leaveCommunity } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const joiningRoutes = [
  route(endpoints.joinCommunity, (ctx, { params, body }) => joinCommunity(ctx, { ...params, ...body })),
  route(endpoints.confirm, (ctx, { body }) => confirm(ctx, body)),
  route(endpoints.leaveCommunity, (ctx, { body }) => leaveCommunity(ctx, body)),
];
