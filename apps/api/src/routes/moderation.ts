import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Moderators are few: what only they do waits until one of them asks.
const moderating = () => import("@boundaryless/core/moderating");

export const moderationRoutes = [
  route(endpoints.report, async (ctx, { body }) =>
    (await import("@boundaryless/core/contributing")).report(ctx, body),
  ),
  route(endpoints.listCases, async (ctx, { query }) => (await moderating()).listCases(ctx, query)),
  route(endpoints.readCase, async (ctx, { params, query }) =>
    (await moderating()).readCase(ctx, { ...params, ...query }),
  ),
  route(endpoints.decideCase, async (ctx, { params, query, body }) =>
    (await moderating()).decideCase(ctx, { ...params, ...query, ...body }),
  ),
  route(endpoints.undoDecision, async (ctx, { params, query, body }) =>
    (await moderating()).undoDecision(ctx, { ...params, ...query, ...body }),
  ),
  route(endpoints.eraseRedaction, async (ctx, { params, query, body }) =>
    (await moderating()).eraseRedaction(ctx, { ...params, ...query, ...body }),
  ),
  route(endpoints.blockAddress, async (ctx, { params, query, body }) =>
    (await moderating()).blockAddress(ctx, { ...params, ...query, ...body }),
  ),
  route(endpoints.listBlocks, async (ctx, { query }) => (await moderating()).listBlocks(ctx, query)),
  route(endpoints.unblockAddress, async (ctx, { params, body }) => {
    await (await moderating()).unblockAddress(ctx, { ...params, ...body });
    return undefined;
  }),
];
