import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Administrators are few: what only they do waits until one of them asks.
const administering = () => import("@boundaryless/core/administering");

export const installationRoutes = [
  route(endpoints.listInstallations, async (ctx) => (await administering()).listInstallations(ctx)),
  route(endpoints.addInstallation, async (ctx, { body }) =>
    (await administering()).addAnotherInstallation(ctx, body),
  ),
  route(endpoints.readInstallation, async (ctx, { params, query }) =>
    (await administering()).readInstallation(ctx, { ...params, ...query }),
  ),
  route(endpoints.removeInstallation, async (ctx, { params }) => {
    await (await administering()).removeAnotherInstallation(ctx, params);
    return undefined;
  }),
  route(endpoints.lookAtInstallation, async (ctx, { params }) =>
    (await administering()).lookAtInstallation(ctx, params),
  ),
  route(endpoints.changeDirectoryKey, async (ctx) => (await administering()).changeDirectoryKey(ctx)),
];
