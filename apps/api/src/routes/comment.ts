import { endpoints } from "@boundaryless/contract";
import { listComments, readThread, writeComment } from "@boundaryless/core";
import { route } from "../handle.ts";

export const commentRoutes = [
  route(endpoints.listComments, (ctx, { params, query }) => listComments(ctx, { ...params, ...query })),
  route(endpoints.readThread, (ctx, { params }) => readThread(ctx, params)),
  route(endpoints.writeComment, (ctx, { params, body }) => writeComment(ctx, { ...params, ...body })),
];
