import type { Webhook, WebhookDelivery, WebhookWithSecret } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import type { DeliveryRecord } from "./delivery.ts";
import { secretOf, secretText } from "./sign.ts";
import { type WebhookRecord, signingKeys } from "./webhook.ts";

/** A webhook as administrators see it: neither its address nor a secret. */
export const wireWebhook = (webhook: WebhookRecord, now: Date): Webhook => {
  const { webhookId, of, name, host, format, kinds, status, disabledBecause } = webhook;
  const { failingSince, createdAt, createdBy, version } = webhook;
  const keys = signingKeys(webhook, now).map(({ since, until }) => ({ since, until }));
  return {
    webhookId,
    of,
    name,
    host,
    format,
    kinds,
    status,
    disabledBecause,
    failingSince,
    keys,
    createdAt,
    createdBy: createdBy.name,
    version,
  };
};

/** The same with the secret of its newest key, for the one answer that shows it. Teams verifies nothing. */
export const withSecret = (ctx: Pick<Ctx, "keys" | "now">, webhook: WebhookRecord): WebhookWithSecret => {
  const [newest] = webhook.keys;
  const shown = webhook.format === "standard" && newest;
  return {
    ...wireWebhook(webhook, ctx.now()),
    secret: shown ? secretText(secretOf(ctx, webhook.webhookId, newest)) : null,
  };
};

export const wireDelivery = (delivery: DeliveryRecord): WebhookDelivery => {
  const { deliveryId, messageId, kind, status, createdAt, attempts, dueAt, last } = delivery;
  const isOpen = status === "waiting" || status === "sending";
  return {
    deliveryId,
    messageId,
    kind,
    status: status === "sending" ? "waiting" : status,
    createdAt,
    attempts,
    nextAt: isOpen ? dueAt : null,
    last,
  };
};
