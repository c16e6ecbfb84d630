import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Few are forgotten: no cold start waits for this.
const contributing = () => import("@boundaryless/core/contributing");
const administering = () => import("@boundaryless/core/administering");

export const erasureRoutes = [
  route(endpoints.askForErasure, async (ctx, { body }) => (await contributing()).askForErasure(ctx, body)),
  route(endpoints.listErasures, async (ctx, { query }) => (await administering()).listErasures(ctx, query)),
  route(endpoints.orderErasure, async (ctx, { body }) => (await administering()).orderErasure(ctx, body)),
  route(endpoints.readInstallationHistory, async (ctx, { query }) =>
    (await administering()).readInstallationHistory(ctx, query),
  ),
];
