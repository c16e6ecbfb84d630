import { endpoints } from "@boundaryless/contract";
import {
  answerGathering,
  callGathering,
  cancelGathering,
  changeGatheringDetails,
  listGatherings,
  noteGathering,
  readGathering,
} from "@boundaryless/core";
import { route } from "../handle.ts";

export const gatheringRoutes = [
  route(endpoints.listGatherings, (ctx, { params, query }) => listGatherings(ctx, { ...params, ...query })),
  route(endpoints.readGathering, (ctx, { params }) => readGathering(ctx, params)),
  route(endpoints.callGathering, (ctx, { params, body }) => callGathering(ctx, { ...body, ...params })),
  route(endpoints.answerGathering, (ctx, { params, body }) => answerGathering(ctx, { ...body, ...params })),
  route(endpoints.changeGathering, (ctx, { params, body }) =>
    changeGatheringDetails(ctx, { ...body, ...params }),
  ),
  route(endpoints.cancelGathering, (ctx, { params, body }) => cancelGathering(ctx, { ...body, ...params })),
  route(endpoints.noteGathering, (ctx, { params, body }) => noteGathering(ctx, { ...body, ...params })),
];
