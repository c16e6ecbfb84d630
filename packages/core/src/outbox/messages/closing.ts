import * as z from "zod/mini";
import { about } from "./parts.ts";

/** What members are told when their community comes to its end. */
export const closing = {
  community: about.community,
  reason: z.string(),
  successor: z.nullable(z.object({ slug: z.string(), name: z.string() })),
};

/** Messages about how a community is doing. */
export const closingMessages = [
  z.object({ template: z.literal("closed"), ...about, ...closing }),
  z.object({ template: z.literal("one-trust"), ...about, trust: z.string(), percent: z.number() }),
] as const;
