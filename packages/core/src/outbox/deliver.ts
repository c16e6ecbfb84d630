import { type Ctx, epochSeconds } from "../context.ts";
import type { OutboxMessage } from "./message.ts";
import { type OutboxRecord, giveUpAfterMilliseconds, pauseAfter } from "./outbox.ts";
import { dueRows, markDone, markSending, markUnsent, outboxRow } from "./store.ts";

// Longer than any mail server takes to answer; after that another process may take the row over.
const leaseMilliseconds = 2 * 60_000;
const keptSeconds = 30 * 24 * 60 * 60;

export type Delivery = "sent" | "not-due" | "postponed" | "failed";
export type Send = (message: OutboxMessage, outboxId: string) => Promise<void>;

class Taken extends Error {}

const isDue = (row: OutboxRecord, now: Date): boolean =>
  (row.status === "unsent" || row.status === "sending") && row.dueAt <= now.toISOString();

const settle = async (
  ctx: Pick<Ctx, "db" | "now">,
  row: OutboxRecord,
  outcome: Delivery,
): Promise<Delivery> => {
  const now = ctx.now();
  const expiresAtEpochSeconds = epochSeconds(now) + keptSeconds;
  if (outcome === "sent") {
    await markDone(
      ctx.db,
      row,
      { status: "sent", sentAt: now.toISOString(), expiresAtEpochSeconds },
      new Taken(),
    );
    return "sent";
  }
  if (now.getTime() - Date.parse(row.createdAt) > giveUpAfterMilliseconds) {
    await markDone(ctx.db, row, { status: "failed", expiresAtEpochSeconds }, new Taken());
    return "failed";
  }
  const dueAt = new Date(now.getTime() + pauseAfter(row.attempts)).toISOString();
  await markUnsent(ctx.db, row, dueAt, new Taken());
  return "postponed";
};

/**
 * Sends one row, once: whoever claims it sends it, everybody else does nothing. When the mail server refuses, the row
 * stays and is due again after a growing pause.
 */
export const deliver = async (
  ctx: Pick<Ctx, "db" | "now">,
  outboxId: string,
  send: Send,
  onFailure: (error: unknown) => void = () => {},
): Promise<Delivery> => {
  const row = await outboxRow(ctx.db, outboxId);
  if (!row?.message || !isDue(row, ctx.now())) return "not-due";
  const leaseUntil = new Date(ctx.now().getTime() + leaseMilliseconds).toISOString();
  try {
    await markSending(ctx.db, row, leaseUntil, new Taken());
  } catch (error) {
    if (error instanceof Taken) return "not-due";
    throw error;
  }
  const claimed: OutboxRecord = { ...row, status: "sending", attempts: row.attempts + 1, dueAt: leaseUntil };
  try {
    await send(row.message, outboxId);
  } catch (error) {
    onFailure(error);
    return settle(ctx, claimed, "postponed");
  }
  return settle(ctx, claimed, "sent");
};

/** Sends everything that is due, oldest first. @returns how many were sent and how many were put off */
export const deliverDue = async (
  ctx: Pick<Ctx, "db" | "now">,
  send: Send,
  { most = 100, onFailure }: { most?: number; onFailure?: (error: unknown) => void } = {},
): Promise<{ sent: number; postponed: number }> => {
  const counts = { sent: 0, postponed: 0 };
  for (const { outboxId } of await dueRows(ctx.db, ctx.now(), most)) {
    const outcome = await deliver(ctx, outboxId, send, onFailure);
    if (outcome === "sent") counts.sent++;
    if (outcome === "postponed") counts.postponed++;
  }
  return counts;
};
