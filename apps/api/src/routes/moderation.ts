import { endpoints } from "@boundaryless/contract";
import {
  blockAddress,
  decideCase,
  eraseRedaction,
  listBlocks,
  listCases,
  readCase,
  report,
  unblockAddress,
  undoDecision,
} from "@boundaryless/core";
import { route } from "../handle.ts";

export const moderationRoutes = [
  route(endpoints.report, (ctx, { body }) => report(ctx, body)),
  route(endpoints.listCases, (ctx, { query }) => listCases(ctx, query)),
  route(endpoints.readCase, (ctx, { params }) => readCase(ctx, params)),
  route(endpoints.decideCase, (ctx, { params, body }) => decideCase(ctx, { ...params, ...body })),
  route(endpoints.undoDecision, (ctx, { params, body }) => undoDecision(ctx, { ...params, ...body })),
  route(endpoints.eraseRedaction, (ctx, { params, body }) => eraseRedaction(ctx, { ...params, ...body })),
  route(endpoints.blockAddress, (ctx, { params, body }) => blockAddress(ctx, { ...params, ...body })),
  route(endpoints.listBlocks, (ctx, { query }) => listBlocks(ctx, query)),
  route(endpoints.unblockAddress, async (ctx, { params, body }) => {
    await unblockAddress(ctx, { ...params, ...body });
    return undefined;
  }),
];
