import { endpoints } from "@boundaryless/contract";
import {
  archiveCommunity,
  createCommunity,
  editCommunity,
  listManagedCommunities,
  pauseCommunity,
  readHistory,
  readManagedCommunity,
  restoreCommunity,
} from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const managedCommunityRoutes = [
  route(endpoints.listManagedCommunities, (ctx, { query }) => listManagedCommunities(ctx, query)),
  route(endpoints.createCommunity, (ctx, { body }) => createCommunity(ctx, body)),
  route(endpoints.readManagedCommunity, (ctx, { params }) => readManagedCommunity(ctx, params)),
  route(endpoints.editCommunity, (ctx, { params, body }) => editCommunity(ctx, { ...params, ...body })),
  route(endpoints.pauseCommunity, (ctx, { params, body }) => pauseCommunity(ctx, { ...params, ...body })),
  route(endpoints.archiveCommunity, (ctx, { params, body }) => archiveCommunity(ctx, { ...params, ...body })),
  route(endpoints.restoreCommunity, (ctx, { params, body }) => restoreCommunity(ctx, { ...params, ...body })),
  route(endpoints.readHistory, (ctx, { params, query }) => readHistory(ctx, { ...params, ...query })),
];
