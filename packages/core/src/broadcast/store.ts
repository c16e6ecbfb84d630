import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";
import { type ConditionalWrite, type Database, type Key, putNew, queryPage, update } from "../store.ts";
import { type BroadcastMessage, BroadcastRecord } from "./broadcast.ts";

const unsent = "BROADCAST#unsent";
const keptSeconds = 30 * 24 * 60 * 60;
const key = (broadcastId: string): Key => ({ pk: `BROADCAST#${broadcastId}`, sk: "BROADCAST" });

/** The write that owes every member a message; it belongs into the transaction of what the message is about. */
export const beginBroadcast = (
  ctx: Pick<Ctx, "newId" | "now">,
  slug: string,
  message: BroadcastMessage,
): ConditionalWrite => {
  const broadcastId = ctx.newId("broadcast");
  const createdAt = ctx.now().toISOString();
  const record: BroadcastRecord = { type: "broadcast", broadcastId, slug, message, createdAt, behind: "" };
  return putNew({ ...key(broadcastId), gsi1pk: unsent, gsi1sk: broadcastId, ...record });
};

/** Messages that not everybody is owed yet, the oldest first. */
export const unsentBroadcasts = async (db: Database, limit: number): Promise<BroadcastRecord[]> => {
  const { items } = await queryPage(db, { index: "gsi1", partition: unsent, limit });
  return items.map((item) => z.parse(BroadcastRecord, item));
};

/** The write that moves a message down the list; `raced` when another process has done so. */
export const moveOn = (before: BroadcastRecord, behind: string, raced: Error): ConditionalWrite =>
  update(key(before.broadcastId), { set: { behind }, when: { behind: [before.behind] } }, raced);

/** The write that ends a message: nobody is left to be told. */
export const endBroadcast = (
  { now }: Pick<Ctx, "now">,
  { broadcastId, behind }: BroadcastRecord,
  raced: Error,
): ConditionalWrite =>
  update(
    key(broadcastId),
    {
      set: { expiresAtEpochSeconds: epochSeconds(now()) + keptSeconds },
      remove: ["gsi1pk", "gsi1sk"],
      when: { behind: [behind] },
    },
    raced,
  );
