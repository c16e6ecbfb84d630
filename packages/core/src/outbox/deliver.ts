import { type Ctx, epochSeconds } from "../context.ts";
import { mailboxOf, troubleOf } from "../mailbox/index.ts";
import type { OutboxMessage } from "./message.ts";
import { type OutboxRecord, endedKeptSeconds, giveUpAfterMilliseconds, pauseAfter } from "./outbox.ts";
import { type Ended, dueRows, markDone, markSending, markUnsent, outboxRow } from "./store.ts";

// Longer than any mail server takes to answer; after that another process may take the row over.
const leaseMilliseconds = 2 * 60_000;

export type Delivery = Ended | "not-due" | "postponed";
/** Sends a message. `nothing` says that what it would have told of is gone, and that nothing was sent. */
export type Send = (message: OutboxMessage, outboxId: string) => Promise<void | "nothing">;

type Deliverer = Pick<Ctx, "db" | "now" | "keys">;

class Taken extends Error {}

const isDue = (row: OutboxRecord, now: Date): boolean =>
  (row.status === "unsent" || row.status === "sending") && row.dueAt <= now.toISOString();

// A row that changed under us is one that another process took over, or our own write that the client repeated.
const unlessTaken = (write: Promise<void>): Promise<void> =>
  write.catch((error: unknown) => {
    if (!(error instanceof Taken)) throw error;
  });

const end = async (ctx: Deliverer, row: OutboxRecord, status: Ended): Promise<Ended> => {
  const now = ctx.now();
  const expiresAtEpochSeconds = epochSeconds(now) + endedKeptSeconds;
  const sentAt = status === "sent" ? { sentAt: now.toISOString() } : {};
  await unlessTaken(markDone(ctx.db, row, { status, ...sentAt, expiresAtEpochSeconds }, new Taken()));
  return status;
};

const postpone = async (ctx: Deliverer, row: OutboxRecord): Promise<Delivery> => {
  const now = ctx.now();
  if (now.getTime() - Date.parse(row.createdAt) > giveUpAfterMilliseconds) return end(ctx, row, "failed");
  const dueAt = new Date(now.getTime() + pauseAfter(row.attempts)).toISOString();
  await unlessTaken(markUnsent(ctx.db, row, dueAt, new Taken()));
  return "postponed";
};

/** What a person has asked for this minute; it is also how an address shows that mail arrives again. */
const isAskedFor = (message: OutboxMessage): boolean =>
  "confirmationId" in message || message.template === "sign-in-code";

const takesMail = async ({ db, keys }: Deliverer, message: OutboxMessage): Promise<boolean> =>
  isAskedFor(message) || troubleOf(await mailboxOf(db, keys.addressKey(message.to))) === null;

/**
 * Sends one row, once: whoever claims it sends it, everybody else does nothing. When the mail server refuses, the row
 * stays and is due again after a growing pause. To an address that takes no mail nothing is sent.
 */
export const deliver = async (
  ctx: Deliverer,
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
  if (!(await takesMail(ctx, row.message))) return end(ctx, claimed, "suppressed");
  let outcome: Ended;
  try {
    outcome = (await send(row.message, outboxId)) ?? "sent";
  } catch (error) {
    onFailure(error);
    return postpone(ctx, claimed);
  }
  return end(ctx, claimed, outcome);
};

interface Pace {
  readonly most?: number;
  /** How many are begun in a second, and how many may be under way; one after the other without it. */
  readonly perSecond?: number | undefined;
  /** From then on none is begun: whoever is ended in the middle of a letter does not know whether it went out. */
  readonly until?: Date | undefined;
  readonly onFailure?: (error: unknown) => void;
}

const atOnce = 8;

/**
 * Sends everything that is due, oldest first, no faster than `perSecond` and no longer than `until`.
 * @returns how many were sent and how many were put off
 */
export const deliverDue = async (
  ctx: Deliverer,
  send: Send,
  { most = 100, perSecond, until, onFailure }: Pace = {},
): Promise<{ sent: number; postponed: number }> => {
  const counts = { sent: 0, postponed: 0 };
  const running = new Set<Promise<void>>();
  let broken: { error: unknown } | undefined;
  for (const { outboxId } of await dueRows(ctx.db, ctx.now(), most)) {
    if (until && ctx.now() >= until) break;
    const one = deliver(ctx, outboxId, send, onFailure)
      .then((outcome) => {
        if (outcome === "sent" || outcome === "postponed") counts[outcome]++;
      })
      .catch((error: unknown) => void (broken ??= { error }))
      .finally(() => running.delete(one));
    running.add(one);
    if (perSecond === undefined) await one;
    else {
      if (running.size >= atOnce) await Promise.race(running);
      // Where there is no limit not even a turn of the timer is waited for.
      if (perSecond < Infinity) await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
    }
    if (broken) break;
  }
  await Promise.all(running);
  if (broken) throw broken.error;
  return counts;
};
