import { endpoints } from "@boundaryless/contract";
import {
  addAnotherInstallation,
  changeDirectoryKey,
  listInstallations,
  lookAtInstallation,
  readInstallation,
  removeAnotherInstallation,
} from "@boundaryless/core";
import { route } from "../handle.ts";

export const installationRoutes = [
  route(endpoints.listInstallations, (ctx) => listInstallations(ctx)),
  route(endpoints.addInstallation, (ctx, { body }) => addAnotherInstallation(ctx, body)),
  route(endpoints.readInstallation, (ctx, { params, query }) =>
    readInstallation(ctx, { ...params, ...query }),
  ),
  route(endpoints.removeInstallation, async (ctx, { params }) => {
    await removeAnotherInstallation(ctx, params);
    return undefined;
  }),
  route(endpoints.lookAtInstallation, (ctx, { params }) => lookAtInstallation(ctx, params)),
  route(endpoints.changeDirectoryKey, (ctx) => changeDirectoryKey(ctx)),
];
