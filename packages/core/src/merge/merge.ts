import * as z from "zod/mini";

/** A merge whose members may still have to move. */
export const MergeRecord = z.object({
  type: z.literal("merge"),
  mergeId: z.string(),
  /** The community that ends. */
  slug: z.string(),
  into: z.string(),
  /** What members are told. */
  name: z.string(),
  reason: z.string(),
  mergedAt: z.string(),
});
export type MergeRecord = z.infer<typeof MergeRecord>;

/**
 * A join that was being confirmed while the communities became one may still arrive in the old one: it is looked at for
 * this long.
 */
export const watchedMilliseconds = 60 * 60_000;
