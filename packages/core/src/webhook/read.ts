import type { WebhookDeliveryList, WebhookList, WebhookOwner } from "@boundaryless/contract";
import { type Ctx, requireAdministrator } from "../context.ts";
import { requireOwner, requireWebhook } from "./owner.ts";
import { deliveriesOf, webhooksOf } from "./store.ts";
import { wireDelivery, wireWebhook } from "./wire.ts";

const mostDeliveries = 50;

/** The webhooks of a community or a trust. @throws unauthenticated, forbidden, not-found */
export const listWebhooks = async (ctx: Ctx, { of }: { of: WebhookOwner }): Promise<WebhookList> => {
  requireAdministrator(ctx);
  await requireOwner(ctx, of);
  const now = ctx.now();
  return { webhooks: (await webhooksOf(ctx.db, of)).map((webhook) => wireWebhook(webhook, now)) };
};

/** What was sent to a webhook last, newest first. @throws unauthenticated, not-found, forbidden */
export const listDeliveries = async (
  ctx: Ctx,
  { webhookId }: { webhookId: string },
): Promise<WebhookDeliveryList> => {
  requireAdministrator(ctx);
  await requireWebhook(ctx, webhookId);
  const deliveries = await deliveriesOf(ctx.db, webhookId, { limit: mostDeliveries, now: ctx.now() });
  return { deliveries: deliveries.map(wireDelivery) };
};
