import * as z from "zod/mini";
import { recipient } from "./parts.ts";

/** Messages to whoever created a webhook. */
export const webhookMessages = [
  z.object({
    template: z.literal("webhook-disabled"),
    ...recipient,
    /** The community or trust that it belongs to: slug or ODS code, and its name. */
    owner: z.object({ kind: z.enum(["community", "trust"]), id: z.string(), name: z.string() }),
    webhook: z.string(),
    host: z.string(),
    because: z.enum(["gone", "failing"]),
  }),
] as const;
