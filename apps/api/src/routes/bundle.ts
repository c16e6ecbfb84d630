import { endpoints } from "@boundaryless/contract";
import { importCommunity } from "@boundaryless/core";
import { route } from "../handle.ts";

export const bundleRoutes = [
  route(endpoints.importCommunity, (ctx, { query, body }, _c, { origin }) =>
    importCommunity(ctx, { file: body, origin, dryRun: query.dryRun === "yes" }),
  ),
];
