import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

export const bundleRoutes = [
  // Files are rare: what reads them is loaded with the first one, so that no cold start waits for it.
  route(endpoints.importCommunity, async (ctx, { query, body }, _c, { origin }) => {
    const { importCommunity } = await import("@boundaryless/core/bundle");
    return importCommunity(ctx, { file: body, origin, dryRun: query.dryRun === "yes" });
  }),
];
