import type { Ctx } from "../context.ts";
import { happeningById } from "../happening/index.ts";
import { tellOf } from "../news/index.ts";
import { OutwardError } from "../outward/index.ts";
import { type Attempt, type DeliveryRecord, nextAttempt } from "./delivery.ts";
import { disableWebhook } from "./disable.ts";
import { bodyOf, pingBody } from "./payload.ts";
import type { Answered, Post } from "./post.ts";
import { signedHeaders } from "./sign.ts";
import { deliveryById, dueDeliveries, markFailing, moveDelivery, webhookById } from "./store.ts";
import type { WebhookRecord } from "./webhook.ts";

/** What delivering needs of the world besides the table. */
export interface Outlet {
  readonly origin: string;
  readonly post: Post;
  readonly random: () => number;
  readonly timeoutMilliseconds: number;
}

export type Outcome = "delivered" | "postponed" | "failed" | "dropped" | "not-due";
type Deliverer = Pick<Ctx, "db" | "now" | "keys" | "newId">;

class Taken extends Error {}

// Longer than any receiver is given to answer; after that another process may take the row over.
const leaseMilliseconds = 2 * 60_000;
// A little less than the day for which a message is tried: failures begin with its first attempt, not with it.
const failingMilliseconds = 23 * 60 * 60_000;

const unlessTaken = async (run: Promise<void>): Promise<boolean> =>
  run.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Taken) return false;
      throw error;
    },
  );

/** What is to be sent now; null where there is nothing to tell any more. */
const messageOf = async (
  ctx: Deliverer,
  { origin }: Outlet,
  { format, webhookId, lockedUrl }: WebhookRecord,
  row: DeliveryRecord,
): Promise<{ url: string; body: string } | null> => {
  // Null once the installation has another secret than the one that it was locked with.
  const url = ctx.keys.unlock(webhookId, lockedUrl);
  if (url === null) return null;
  if (row.happening === null) return { url, body: pingBody(format, row.createdAt, origin) };
  const happening = await happeningById(ctx, row.happening);
  const telling = happening && (await tellOf(ctx, happening));
  return telling ? { url, body: bodyOf(format, telling, origin) } : null;
};

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

const attemptOf = (outcome: Answered | OutwardError, at: Date, until: Date): Attempt => {
  const times = { at: at.toISOString(), durationMilliseconds: until.getTime() - at.getTime() };
  if (outcome instanceof OutwardError) return { ...times, status: null, fault: outcome.fault, answer: "" };
  const { status, answer } = outcome;
  const refused = isRedirect(status) ? "redirect" : "status";
  return { ...times, status, fault: status >= 200 && status < 300 ? null : refused, answer };
};

const settle = async (
  ctx: Deliverer,
  { random }: Outlet,
  webhook: WebhookRecord,
  row: DeliveryRecord,
  { last, retryAfterSeconds }: { last: Attempt; retryAfterSeconds: number | null },
): Promise<Outcome> => {
  const { db } = ctx;
  if (last.fault === null) {
    await unlessTaken(moveDelivery(db, row, { status: "delivered", last }, new Taken()));
    if (webhook.failingSince !== null) await unlessTaken(markFailing(db, webhook, null, new Taken()));
    return "delivered";
  }
  const isGone = last.status === 410;
  const next = isGone ? null : nextAttempt(row, ctx.now(), { random, retryAfterSeconds });
  const set = next
    ? { status: "waiting" as const, last, dueAt: next.toISOString() }
    : { status: "failed" as const, last };
  await unlessTaken(moveDelivery(db, row, set, new Taken()));
  if (isGone) await disableWebhook(ctx, webhook, "gone");
  if (isGone || row.kind === "ping") return "failed";
  if (webhook.failingSince === null) await unlessTaken(markFailing(db, webhook, last.at, new Taken()));
  else if (!next && ctx.now().getTime() - Date.parse(webhook.failingSince) >= failingMilliseconds)
    await disableWebhook(ctx, webhook, "failing");
  return next ? "postponed" : "failed";
};

const attempt = async (
  ctx: Deliverer,
  outlet: Outlet,
  webhook: WebhookRecord,
  row: DeliveryRecord,
  { url, body }: { url: string; body: string },
): Promise<Outcome> => {
  const headers = {
    "Content-Type": "application/json",
    ...signedHeaders(ctx, webhook, row.messageId, body),
  };
  const { timeoutMilliseconds } = outlet;
  const at = ctx.now();
  const outcome = await outlet.post(url, { headers, body, timeoutMilliseconds }).catch((error: unknown) => {
    if (error instanceof OutwardError) return error;
    throw error;
  });
  const last = attemptOf(outcome, at, ctx.now());
  const retryAfterSeconds = outcome instanceof OutwardError ? null : outcome.retryAfterSeconds;
  return settle(ctx, outlet, webhook, row, { last, retryAfterSeconds });
};

const isDue = (row: DeliveryRecord, now: Date): boolean =>
  (row.status === "waiting" || row.status === "sending") && row.dueAt <= now.toISOString();

/**
 * Sends one message, once: whoever claims it sends it, everybody else does nothing. What fails is due again later.
 * @param atOnce leave it to the schedule where the receiver is failing, so that it holds nobody up
 */
export const deliverToWebhook = async (
  ctx: Deliverer,
  outlet: Outlet,
  which: Pick<DeliveryRecord, "webhookId" | "deliveryId">,
  { atOnce = false }: { atOnce?: boolean } = {},
): Promise<Outcome> => {
  const row = await deliveryById(ctx.db, which);
  if (!row || !isDue(row, ctx.now())) return "not-due";
  const webhook = await webhookById(ctx.db, row.webhookId);
  if (atOnce && row.kind !== "ping" && webhook?.failingSince) return "not-due";
  const leaseUntil = new Date(ctx.now().getTime() + leaseMilliseconds).toISOString();
  const claimed = { status: "sending" as const, attempts: row.attempts + 1, dueAt: leaseUntil };
  if (!(await unlessTaken(moveDelivery(ctx.db, row, claimed, new Taken())))) return "not-due";
  const own: DeliveryRecord = { ...row, ...claimed };
  const message = webhook?.status === "active" ? await messageOf(ctx, outlet, webhook, row) : null;
  if (webhook && message) return attempt(ctx, outlet, webhook, own, message);
  await unlessTaken(moveDelivery(ctx.db, own, { status: "dropped" }, new Taken()));
  return "dropped";
};

const parallel = 20;

/** Sends what is due, the longest due first, until `mostMilliseconds` have passed. @returns how often what came of it */
export const deliverDueToWebhooks = async (
  ctx: Deliverer,
  outlet: Outlet,
  { most = 400, mostMilliseconds = 40_000 }: { most?: number; mostMilliseconds?: number } = {},
): Promise<Record<Outcome, number>> => {
  const counts = { delivered: 0, postponed: 0, failed: 0, dropped: 0, "not-due": 0 };
  const end = ctx.now().getTime() + mostMilliseconds;
  const rows = await dueDeliveries(ctx.db, ctx.now(), most);
  for (let start = 0; start < rows.length && ctx.now().getTime() < end; start += parallel) {
    const chunk = rows.slice(start, start + parallel);
    for (const outcome of await Promise.all(chunk.map((row) => deliverToWebhook(ctx, outlet, row))))
      counts[outcome]++;
  }
  return counts;
};
