import * as z from "zod/mini";
import { ReasonRequest } from "./administrator.ts";
import { Slug } from "./values.ts";

/** Which community takes this one in, and why; the reason is published and told to the members who move. */
export const MergeRequest = z
  .extend(ReasonRequest, { into: Slug })
  .register(z.globalRegistry, { id: "MergeRequest" });
export type MergeRequest = z.input<typeof MergeRequest>;
