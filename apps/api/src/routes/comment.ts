import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Most requests only read communities: no cold start waits for this.
const contributing = () => import("@boundaryless/core/contributing");

export const commentRoutes = [
  route(endpoints.listComments, async (ctx, { params, query }) =>
    (await contributing()).listComments(ctx, { ...params, ...query }),
  ),
  route(endpoints.listLessonComments, async (ctx, { params, query }) =>
    (await contributing()).listComments(ctx, { ...params, ...query }),
  ),
  route(endpoints.readThread, async (ctx, { params }) => (await contributing()).readThread(ctx, params)),
  route(endpoints.writeComment, async (ctx, { params, body }) =>
    (await contributing()).writeComment(ctx, { ...params, ...body }),
  ),
  route(endpoints.writeLessonComment, async (ctx, { params, body }) =>
    (await contributing()).writeComment(ctx, { ...params, ...body }),
  ),
];
