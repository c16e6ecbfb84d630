import * as z from "zod/mini";
import { closing } from "../outbox/index.ts";

/** What all members are told, but for whom it goes to. */
export const BroadcastMessage = z.discriminatedUnion("template", [
  z.object({ template: z.literal("closed"), ...closing }),
]);
export type BroadcastMessage = z.infer<typeof BroadcastMessage>;

/** A message to every member of a community, and how far down the list it has come. */
export const BroadcastRecord = z.object({
  type: z.literal("broadcast"),
  broadcastId: z.string(),
  slug: z.string(),
  message: BroadcastMessage,
  createdAt: z.string(),
  /** The last member who is owed it; empty at the beginning. */
  behind: z.string(),
});
export type BroadcastRecord = z.infer<typeof BroadcastRecord>;
