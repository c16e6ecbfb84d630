import { endpoints } from "@boundaryless/contract";
import { listManagedTrusts, listTrusts, readManagedTrust, readTrustHistory } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const trustRoutes = [
  route(endpoints.listTrusts, (ctx, { query }) => listTrusts(ctx, query), { kept: true }),
  route(endpoints.listManagedTrusts, (ctx, { query }) => listManagedTrusts(ctx, query)),
  route(endpoints.readTrustHistory, (ctx, { params, query }) =>
    readTrustHistory(ctx, { ...params, ...query }),
  ),
  route(endpoints.readManagedTrust, (ctx, { params }) => readManagedTrust(ctx, params)),
];
