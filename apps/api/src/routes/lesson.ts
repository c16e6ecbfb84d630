import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Most requests only read communities: no cold start waits for this.
const contributing = () => import("@boundaryless/core/contributing");

export const lessonRoutes = [
  route(endpoints.listLessons, async (ctx, { params, query }) =>
    (await contributing()).listLessons(ctx, { ...params, ...query }),
  ),
  route(
    endpoints.readLesson,
    async (ctx, { params }) => (await (await contributing()).readLesson(ctx, params)).lesson,
  ),
  route(endpoints.shareLesson, async (ctx, { params, body }) =>
    (await contributing()).shareLesson(ctx, { ...params, ...body }),
  ),
];
