import { endpoints } from "@boundaryless/contract";
import { confirm, joinCommunity, leaveCommunity } from "@boundaryless/core/start";
import { wantsPrivacy } from "../asked/counted.ts";
import { route } from "../handle.ts";

export const joiningRoutes = [
  route(endpoints.joinCommunity, (ctx, { params, body }, c) =>
    joinCommunity(ctx, { ...params, ...body, ...(wantsPrivacy(c.req.raw.headers) ? { count: "no" } : {}) }),
  ),
  route(endpoints.confirm, (ctx, { body }) => confirm(ctx, body)),
  route(endpoints.leaveCommunity, (ctx, { body }) => leaveCommunity(ctx, body)),
];
