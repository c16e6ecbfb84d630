import * as z from "zod/mini";

/** Who looks after a community, in few words; made by the stream whenever that changes, and by the daily job. */
export const CareRecord = z.object({
  type: z.literal("care"),
  slug: z.string(),
  facilitators: z.number(),
  /** When somebody who looks after it was last seen. With nobody left, that is when the last one went. */
  lastActiveAt: z.string(),
  /** The `lastActiveAt` for which facilitators were asked whether they are still here. */
  askedFor: z.optional(z.string()),
  /** The `lastActiveAt` for which all members were asked who would look after it. */
  offeredFor: z.optional(z.string()),
  /** How far asking the members has come. */
  offeredUpTo: z.optional(z.string()),
});
export type CareRecord = z.infer<typeof CareRecord>;

const day = 24 * 60 * 60_000;
/** Without an active facilitator for so long, a community is looking for one. */
export const orphanedAfterMilliseconds = 60 * day;
/** So long before, its facilitators are asked whether they are still here. */
export const askedBeforeMilliseconds = 7 * day;

/** Whether a community has had nobody who looks after it for sixty days. */
export const isOrphaned = (care: Pick<CareRecord, "lastActiveAt"> | undefined, now: Date): boolean =>
  care !== undefined && Date.parse(care.lastActiveAt) + orphanedAfterMilliseconds <= now.getTime();
