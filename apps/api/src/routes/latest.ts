import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Most requests only read communities: no cold start waits for this.
const latest = () => import("@boundaryless/core/latest");

export const latestRoutes = [
  route(
    endpoints.listLatestLessons,
    async (ctx, { query }) => (await latest()).listLatestLessons(ctx, query),
    {
      kept: true,
    },
  ),
  route(
    endpoints.listNextGatherings,
    async (ctx, { query }) => (await latest()).listNextGatherings(ctx, query),
    { kept: true },
  ),
];
