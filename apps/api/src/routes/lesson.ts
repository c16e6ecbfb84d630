import { endpoints } from "@boundaryless/contract";
import { listLessons, readLesson, shareLesson } from "@boundaryless/core";
import { route } from "../handle.ts";

export const lessonRoutes = [
  route(endpoints.listLessons, (ctx, { params, query }) => listLessons(ctx, { ...params, ...query })),
  route(endpoints.readLesson, async (ctx, { params }) => (await readLesson(ctx, params)).lesson),
  route(endpoints.shareLesson, (ctx, { params, body }) => shareLesson(ctx, { ...params, ...body })),
];
