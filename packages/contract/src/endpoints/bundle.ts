import { ImportQuery, ImportReport, ImportRequest } from "../bundle.ts";
import { endpoint } from "../endpoint.ts";
import { bundleLimits } from "../limits.ts";

/** Taking in what another installation has exported. */
export const bundleEndpoints = {
  importCommunity: endpoint({
    method: "POST",
    path: "/v1/admin/imports",
    summary: "Take in a community that another installation has exported; with `dryRun=yes` only report",
    tag: "Administration",
    access: "administrator",
    query: ImportQuery,
    body: ImportRequest,
    maxBodyBytes: bundleLimits.bytes,
    status: 200,
    answer: ImportReport,
    errors: ["invalid", "too-large", "conflict", "unauthenticated", "forbidden"],
  }),
} as const;
