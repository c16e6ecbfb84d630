import { Language, targetKinds } from "@boundaryless/contract";
import * as z from "zod/mini";

/** A blocked address. Kept with the address, so that lifting the block can be told there. */
export const BlockRecord = z.object({
  type: z.literal("block"),
  blockId: z.string(),
  addressKey: z.string(),
  who: z.enum(["author", "reporter"]),
  name: z.nullable(z.string()),
  /** Gone once whoever it was is forgotten: the block stays under its key. */
  email: z.optional(z.string()),
  language: Language,
  /** What they were blocked for. */
  kind: z.enum(targetKinds),
  slug: z.string(),
  itemId: z.optional(z.string()),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
});
export type BlockRecord = z.infer<typeof BlockRecord>;
