import type { WebhookDelivery } from "@boundaryless/contract";
import { type Ctx, epochSeconds, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { HappeningRecord } from "../happening/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import type { DeliveryRecord } from "./delivery.ts";
import { requireWebhook, transactDeed } from "./owner.ts";
import { addDelivery, deliveryById } from "./store.ts";
import type { WebhookRecord } from "./webhook.ts";
import { wireDelivery } from "./wire.ts";

const keptSeconds = 30 * 24 * 60 * 60;

type Owed = Pick<DeliveryRecord, "deliveryId" | "messageId" | "kind" | "happening">;

const deliveryOf = (webhookId: string, owed: Owed, now: Date): DeliveryRecord => ({
  type: "webhook-delivery",
  webhookId,
  ...owed,
  status: "waiting",
  createdAt: now.toISOString(),
  attempts: 0,
  dueAt: now.toISOString(),
  last: null,
  expiresAtEpochSeconds: epochSeconds(now) + keptSeconds,
});

class Already extends Error {}

/** Owes a webhook one message about a happening. The same happening again owes nothing more. */
export const oweHappening = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  { webhookId }: Pick<WebhookRecord, "webhookId">,
  { happeningId, slug, kind }: HappeningRecord,
): Promise<boolean> => {
  const unique = happeningId.slice(happeningId.indexOf("_") + 1);
  const owed = {
    deliveryId: `delivery_${unique}`,
    messageId: `msg_${unique}`,
    kind,
    happening: { slug, happeningId },
  };
  try {
    await transact(db, [addDelivery(deliveryOf(webhookId, owed, now()), new Already())]);
    return true;
  } catch (error) {
    if (error instanceof Already) return false;
    throw error;
  }
};

const oweOnce = async (
  ctx: Ctx,
  webhook: WebhookRecord,
  owed: Omit<Owed, "deliveryId">,
  write: (writes: readonly ConditionalWrite[]) => Promise<void>,
) => {
  if (webhook.status !== "active") throw new Refusal("conflict", "webhook-disabled");
  const delivery = deliveryOf(webhook.webhookId, { deliveryId: ctx.newId("delivery"), ...owed }, ctx.now());
  await write([addDelivery(delivery, new Already())]);
  return wireDelivery(delivery);
};

/** Owes a webhook a test message. @throws unauthenticated, not-found, forbidden, conflict while it is disabled */
export const pingWebhook = async (
  ctx: Ctx,
  { webhookId }: { webhookId: string },
): Promise<WebhookDelivery> => {
  requireAdministrator(ctx);
  const webhook = await requireWebhook(ctx, webhookId);
  const owed = { messageId: ctx.newId("msg"), kind: "ping" as const, happening: null };
  return oweOnce(ctx, webhook, owed, (writes) => transact(ctx.db, writes));
};

/** Owes a message again, under the identifier that it had. @throws as `pingWebhook` */
export const resendDelivery = async (
  ctx: Ctx,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
): Promise<WebhookDelivery> => {
  requireAdministrator(ctx);
  const webhook = await requireWebhook(ctx, webhookId);
  const delivery = await deliveryById(ctx.db, { webhookId, deliveryId });
  if (!delivery) throw new Refusal("not-found", "no-such-delivery");
  const { messageId, kind, happening } = delivery;
  const deed = { of: webhook.of, webhookId, action: "webhook-message-resent" } as const;
  return oweOnce(ctx, webhook, { messageId, kind, happening }, (writes) => transactDeed(ctx, deed, writes));
};
