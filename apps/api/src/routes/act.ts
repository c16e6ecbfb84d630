import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Most requests only read communities: no cold start waits for this.
const contributing = () => import("@boundaryless/core/contributing");

export const actRoutes = [
  route(endpoints.carryOutAct, async (ctx, { body }) => (await contributing()).carryOutAct(ctx, body)),
];
