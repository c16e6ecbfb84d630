import * as z from "zod/mini";
import { OdsCode, limits } from "./values.ts";

/** A trust as type-ahead and cards show it. */
export const TrustName = z
  .object({ odsCode: OdsCode, name: z.string() })
  .register(z.globalRegistry, { id: "TrustName" });

export const TrustList = z
  .object({ trusts: z.array(TrustName) })
  .register(z.globalRegistry, { id: "TrustList" });

/** Words of a trust's name or its code; without them, the first trusts by name. */
export const TrustQuery = z.object({ q: z.optional(z.string().check(z.maxLength(limits.query, "tooLong"))) });

export type TrustName = z.infer<typeof TrustName>;
export type TrustList = z.infer<typeof TrustList>;
