import * as z from "zod/mini";

/** What can happen in a community that its members, feeds and webhooks are told of. */
export const happeningKinds = ["comment", "lesson", "adoption", "gathering", "notes"] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** Long enough for a monthly look back; what was said itself stays where it was said. */
export const happeningKeptSeconds = 40 * 24 * 60 * 60;

/** What something happened to. */
export const Subject = z.object({ kind: z.enum(["comment", "lesson", "gathering"]), id: z.string() });
export type Subject = z.infer<typeof Subject>;

/**
 * That something happened: who did what, never what was said. Whoever tells of it reads it anew, so that what was
 * changed, redacted or hidden meanwhile is told as it is now, or not at all.
 */
export const HappeningRecord = z.object({
  type: z.literal("happening"),
  /** Sorts by time, such as `happening_01J…`. */
  happeningId: z.string(),
  slug: z.string(),
  kind: z.enum(happeningKinds),
  subject: Subject,
  /** Who did it; they are not told of it themselves. */
  personId: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  expiresAtEpochSeconds: z.number(),
});
export type HappeningRecord = z.infer<typeof HappeningRecord>;
