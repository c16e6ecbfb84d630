import { endpoints } from "@boundaryless/contract";
import { listEverywhere, readCommunity, startCommunity } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const communityRoutes = [
  route(endpoints.listCommunities, (ctx, { query }) => listEverywhere(ctx, query), {
    // What is typed hardly repeats; keeping it would only push out what does.
    kept: ({ query }) => query.q === undefined,
  }),
  route(endpoints.readCommunity, (ctx, { params }) => readCommunity(ctx, params)),
  route(endpoints.startCommunity, (ctx, { body }) => startCommunity(ctx, body)),
];
