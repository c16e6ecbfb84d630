import { endpoints } from "@boundaryless/contract";
import { matchCommunities } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const searchRoutes = [
  route(endpoints.matchCommunities, (ctx, { query }) => matchCommunities(ctx, query)),
];
