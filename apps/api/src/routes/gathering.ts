import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Most requests are for something else: no cold start waits for this.
const meeting = () => import("@boundaryless/core/meeting");

export const gatheringRoutes = [
  route(endpoints.listGatherings, async (ctx, { params, query }) =>
    (await meeting()).listGatherings(ctx, { ...params, ...query }),
  ),
  route(endpoints.readGathering, async (ctx, { params }) => (await meeting()).readGathering(ctx, params)),
  route(endpoints.callGathering, async (ctx, { params, body }) =>
    (await meeting()).callGathering(ctx, { ...body, ...params }),
  ),
  route(endpoints.answerGathering, async (ctx, { params, body }) =>
    (await meeting()).answerGathering(ctx, { ...body, ...params }),
  ),
  route(endpoints.listManagedGatherings, async (ctx, { params, query }) =>
    (await meeting()).listManagedGatherings(ctx, { ...params, ...query }),
  ),
  route(endpoints.callManagedGathering, async (ctx, { params, body }) =>
    (await meeting()).callManagedGathering(ctx, { ...body, ...params }),
  ),
  route(endpoints.readManagedGathering, async (ctx, { params }) =>
    (await meeting()).readManagedGathering(ctx, params),
  ),
  route(endpoints.listAttendees, async (ctx, { params, query }) =>
    (await meeting()).listAttendees(ctx, { ...params, ...query }),
  ),
  route(endpoints.changeGathering, async (ctx, { params, body }) =>
    (await meeting()).changeGatheringDetails(ctx, { ...body, ...params }),
  ),
  route(endpoints.cancelGathering, async (ctx, { params, body }) =>
    (await meeting()).cancelGathering(ctx, { ...body, ...params }),
  ),
  route(endpoints.noteGathering, async (ctx, { params, body }) =>
    (await meeting()).noteGathering(ctx, { ...body, ...params }),
  ),
];
