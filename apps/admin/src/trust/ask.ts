import type { TrustName } from "@boundaryless/contract";
import { call } from "#api/call.ts";

/** Open trusts whose code or name has these words. */
export const anyTrust = async (q: string, signal: AbortSignal): Promise<TrustName[]> =>
  (await call("GET /v1/trusts", { query: { q } }, { signal })).trusts;

/** The same, but only trusts within the administrator's grants. */
export const ownTrust = async (q: string, signal: AbortSignal): Promise<TrustName[]> =>
  (await call("GET /v1/admin/trusts", { query: { q, limit: 10 } }, { signal })).trusts;
